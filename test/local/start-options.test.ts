import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseStartOptions } from "../../src/local/start-options.ts";

const HOME = join("/", "home", "of", "plan-clerk");

function parse(args: readonly string[], environment: Record<string, string> = {}) {
  const result = parseStartOptions(args, environment, HOME);
  if (!result.ok) throw new Error(result.problem);
  return result.options;
}

describe("npm start without a word", () => {
  it("listens where the README says, and keeps the record in the project's folder", () => {
    const options = parse([]);

    expect(options.settings.port).toBe(3978);
    expect(options.windowPorts).toEqual({ owner: 56150, chair: 56151 });
    expect(options.directory).toBe(join(HOME, ".data"));
    expect(options.settings.mode).toEqual({ kind: "local" });
  });

  it("says on the terminal only what matters", () => {
    expect(parse([]).settings.logLevel).toBe("warn");
  });

  it("reaches for no storage or registration that the environment names", () => {
    const options = parse([], {
      AZURE_STORAGE_ACCOUNT: "somewherereal",
      MicrosoftAppId: "00000000-0000-0000-0000-000000000001",
    });

    expect(options.settings.mode).toEqual({ kind: "local" });
    expect(options.settings.storage.kind).toBe("connection-string");
  });
});

describe("npm start with choices", () => {
  it("listens at the ports it is given", () => {
    const options = parse(["--port", "4000", "--owner-port", "4001", "--chair-port=4002"], { PORT: "5000" });

    expect(options.settings.port).toBe(4000);
    expect(options.windowPorts).toEqual({ owner: 4001, chair: 4002 });
  });

  it("takes the bot's port from PORT where no flag says otherwise", () => {
    expect(parse([], { PORT: "5000" }).settings.port).toBe(5000);
  });

  it("starts the clock where CLERK_CLOCK says", () => {
    expect(parse([], { CLERK_CLOCK: "2019-01-07T09:00" }).settings.mode).toEqual({
      kind: "local",
      clockStartsAt: "2019-01-07T09:00",
    });
  });

  it.each([
    ["elsewhere", join(HOME, "elsewhere")],
    [join("/", "srv", "clerk"), join("/", "srv", "clerk")],
  ])("keeps the record in %s", (data, directory) => {
    expect(parse(["--data", data]).directory).toBe(directory);
  });
});

describe("npm start with a mistake", () => {
  it.each([
    [["--colour", "red"], {}, "That is not how it is started"],
    [["now"], {}, "That is not how it is started"],
    [["--owner-port", "many"], {}, "A window's port is a whole number from 1 to 65535"],
    [["--chair-port", "0"], {}, "A window's port is a whole number from 1 to 65535"],
    [["--chair-port", "70000"], {}, "A window's port is a whole number from 1 to 65535"],
    [["--port", "none"], {}, "PORT"],
    [[], { CLERK_CLOCK: "tomorrow" }, "CLERK_CLOCK"],
  ])("%j with %j is told what is wrong", (args, environment, problem) => {
    const result = parseStartOptions(args, environment, HOME);

    expect(result.ok).toBe(false);
    expect(!result.ok && result.problem).toContain(problem);
  });
});
