// The people file of a plan: who holds which post, or acts for which group, in which role.
import { type Holding, ROLES, type Role } from "./bodies.ts";
import { type Frame, postTitle } from "./frame.ts";
import { KINDS } from "./record.ts";

/** One line as it stands in the file. */
export interface PeopleLine {
  readonly line: number;
  readonly name: string;
  readonly userId: string;
  readonly post: string;
  readonly organisation: string;
  readonly role: string;
}

export interface PeopleFault {
  readonly line: number;
  readonly fault: string;
}

export type ReadPeople =
  | { readonly ok: true; readonly holdings: readonly Holding[] }
  | { readonly ok: false; readonly faults: readonly PeopleFault[] };

/** Takes the lines for holdings in this plan, or names every fault with its line. Nothing is guessed: a post must be found. */
export function readPeople(frame: Frame, lines: readonly PeopleLine[]): ReadPeople {
  const faults: PeopleFault[] = [];
  const holdings = new Map<string, Holding>();
  const firstLines = new Map<string, PeopleLine>();
  for (const line of lines) {
    const read = readLine(frame, line);
    const fault = "fault" in read ? read.fault : otherName(firstLines, read.userId, line);
    if (fault !== undefined) faults.push({ line: line.line, fault });
    else if (!("fault" in read)) holdings.set(KINDS.holding.keyOf(read), read);
  }
  if (lines.length === 0) faults.push({ line: 1, fault: "the file names nobody" });
  return faults.length === 0 ? { ok: true, holdings: [...holdings.values()] } : { ok: false, faults };
}

/** One id with two names is a line pasted wrongly, and would give one person's actions to another. */
function otherName(firstLines: Map<string, PeopleLine>, userId: string, line: PeopleLine): string | undefined {
  const first = firstLines.get(userId) ?? line;
  firstLines.set(userId, first);
  return first.name === line.name ? undefined : `${userId} is ${first.name} on line ${first.line}, not ${line.name}`;
}

function readLine(frame: Frame, line: PeopleLine): Holding | { readonly fault: string } {
  const { name } = line;
  if (name === "" || line.userId === "") return { fault: "needs a name and a userId" };
  if (name.length > LONGEST_NAME) return { fault: `a name has at most ${LONGEST_NAME} characters` };
  const userId = parseUserId(line.userId);
  if (userId === undefined) return { fault: `${line.userId.slice(0, 40)} is not a user id` };
  const role = ROLES.find((one) => one === line.role.toLowerCase());
  if (!role) return { fault: `${line.role || "an empty role"} is not a role; it is ${ROLES.join(", ")}` };
  if (line.post === "")
    return needsNoPost(role)
      ? { userId, name, role }
      : { fault: `${role === "owner" ? "an" : "a"} ${role} needs a post or a group` };
  const place = placeNamed(frame, line.post, line.organisation);
  return "fault" in place ? place : { userId, name, role, ...place };
}

const LONGEST_NAME = 200;

/** Entra's ids are the same in capitals and in small letters, and Teams sends small ones. */
function parseUserId(text: string): string | undefined {
  if (/[^\x20-\x7e]/.test(text) || text.length > 200) return undefined;
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : text;
}

/** Administrators, readers and chairs may stand in no post of the plan. */
const needsNoPost = (role: Role) => role === "admin" || role === "reader" || role === "chair";

type Place = { readonly post: string } | { readonly body: string } | { readonly fault: string };

function placeNamed(frame: Frame, printed: string, organisation: string): Place {
  const wanted = plainName(printed);
  const posts = [...frame.posts.values()].filter((one) =>
    [one.title, postTitle(one), ...one.alsoCalled].some((name) => plainName(name) === wanted),
  );
  const within = posts.filter((one) => plainName(one.organisation ?? "") === plainName(organisation));
  const [post, ...others] = within.length > 0 ? within : posts;
  if (post && others.length === 0) return { post: post.id };
  if (post) return { fault: `more than one post is called ${printed}; its organisation must tell which` };
  const bodies = [...frame.bodies.values()].filter((one) =>
    [one.name, ...one.alsoCalled, one.abbreviation ?? one.name].some((name) => plainName(name) === wanted),
  );
  const named = bodies.filter((one) => plainName(one.name) === wanted);
  const [body, ...otherBodies] = named.length > 0 ? named : bodies;
  if (otherBodies.length > 0) return { fault: `more than one group is called ${printed}; write its whole name` };
  return body ? { body: body.id } : { fault: `there is no post and no group called ${printed} in this plan` };
}

/** A name with its capitals, spaces and kinds of quotation mark and dash put aside. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[’‘]/g, "'").replace(/[–—]/g, "-").replace(/\s+/g, " ").trim();
}
