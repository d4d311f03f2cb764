// A bot of a few lines in the place of the real one, for tests of what stands around it.

import { createServer, type Server } from "node:http";
import type { CreateProgram } from "../../src/local/local-mode.ts";
import type { ProgramOptions } from "../../src/program.ts";

export interface ReceivedActivity {
  readonly type: string;
  readonly id: string;
  readonly text?: string;
  readonly value?: Readonly<Record<string, unknown>>;
  readonly replyToId?: string;
  readonly serviceUrl: string;
  readonly from: { readonly id: string; readonly aadObjectId: string; readonly name?: string };
  readonly conversation: { readonly id: string };
  readonly action?: string;
}

export interface Wire {
  send(activity: object): Promise<void>;
  replace(messageId: string, activity: object): Promise<void>;
}

export interface ScriptedProgram {
  readonly createProgram: CreateProgram;
  readonly received: ReceivedActivity[];
  /** What was asked of the program, in order. */
  readonly diary: string[];
  /** What it was made with. */
  options(): ProgramOptions;
}

export function scriptedProgram(
  script: (activity: ReceivedActivity, wire: Wire, options: ProgramOptions) => Promise<void> = async () => undefined,
): ScriptedProgram {
  const received: ReceivedActivity[] = [];
  const diary: string[] = [];
  let made: ProgramOptions | undefined;

  const createProgram: CreateProgram = async (options) => {
    made = options;
    const server = createServer((request, response) => {
      // The Playground looks whether anybody is there; any answer will do.
      if (request.method !== "POST") {
        response.writeHead(405).end();
        return;
      }
      let body = "";
      request.setEncoding("utf8").on("data", (text: string) => {
        body += text;
      });
      request.on("end", () => {
        const activity = JSON.parse(body) as ReceivedActivity;
        received.push(activity);
        script(activity, wireTo(activity), options).then(
          () => response.end(),
          (failure: unknown) => response.writeHead(500).end(String(failure)),
        );
      });
    });
    return {
      planIds: async () => [],
      importPlan: async (file) => note(`import ${lastPartOf(file)}`),
      importPeople: async (planId, file) => note(`people of ${planId} from ${lastPartOf(file)}`),
      runJobs: async () => note("run the jobs"),
      listen: () => listen(server, options.settings.port),
      close: () => close(server),
    };
  };

  const note = (line: string): void => {
    diary.push(line);
  };

  return {
    createProgram,
    received,
    diary,
    options() {
      if (made === undefined) throw new Error("The program has not been made yet");
      return made;
    },
  };
}

/** A card as a message, with nothing but these body elements and actions. */
export function cardMessage(body: readonly object[], actions: readonly object[] = []): object {
  const content = { type: "AdaptiveCard", version: "1.5", body, actions };
  return { type: "message", attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }] };
}

function wireTo({ serviceUrl, conversation }: ReceivedActivity): Wire {
  const activities = `${serviceUrl}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`;
  const call = async (method: string, url: string, activity: object): Promise<void> => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(url, { method, headers, body: JSON.stringify(activity) });
    if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status}`);
  };
  return {
    send: (activity) => call("POST", activities, activity),
    replace: (messageId, activity) => call("PUT", `${activities}/${messageId}`, activity),
  };
}

function listen(server: Server, port: number): Promise<{ port: number }> {
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve({ port })));
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function lastPartOf(file: string): string {
  return file.split("/").at(-1) ?? file;
}
