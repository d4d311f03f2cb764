import { describe, expect, it } from "vitest";
import { type PeopleLine, readPeople } from "../../src/domain/people-file.ts";
import { frameWith, type PlanDocument } from "../support/small-frame.ts";

const line = (more: Partial<PeopleLine> = {}): PeopleLine => ({
  line: 2,
  name: "Olive Owner",
  userId: "user-olive",
  post: "SEND Service Manager",
  organisation: "HTC",
  role: "owner",
  ...more,
});

const withPosts = (...posts: readonly object[]) =>
  frameWith((document: PlanDocument) => {
    document.posts = [...(document.posts as object[]), ...posts];
  });

const holdingsOf = (lines: readonly PeopleLine[], frame = frameWith()) => {
  const read = readPeople(frame, lines);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.holdings;
};
const faultsOf = (lines: readonly PeopleLine[], frame = frameWith()) => {
  const read = readPeople(frame, lines);
  return read.ok ? [] : read.faults;
};

describe("a line of a people file", () => {
  it("says who holds which post in which role", () => {
    expect(holdingsOf([line()])).toEqual([
      { userId: "user-olive", name: "Olive Owner", role: "owner", post: "service-manager" },
    ]);
  });

  it("may name a group instead of a post", () => {
    expect(holdingsOf([line({ post: "SEND Data Group", role: "lead" })])).toEqual([
      { userId: "user-olive", name: "Olive Owner", role: "lead", body: "data-group" },
    ]);
  });

  it.each(["admin", "reader", "chair"])("may name neither for the role %s", (role) => {
    expect(holdingsOf([line({ post: "", organisation: "", role })])).toEqual([
      { userId: "user-olive", name: "Olive Owner", role },
    ]);
  });

  it.each([
    ["Owner", "owner"],
    ["OWNER", "owner"],
    ["Lead", "lead"],
    ["Admin", "admin"],
  ])("may spell its role %s", (role, wanted) => {
    expect(holdingsOf([line({ role, post: "SEND Data Group" })])[0]?.role).toBe(wanted);
  });

  it.each([
    [
      "an id of Entra's in capitals, as Teams writes it",
      "5F1C0A9E-1B2C-4D3E-8F4A-0123456789AB",
      "5f1c0a9e-1b2c-4d3e-8f4a-0123456789ab",
    ],
    ["any other id as it stands", "User-Olive", "User-Olive"],
  ])("has %s", (_what, userId, wanted) => {
    expect(holdingsOf([line({ userId })])[0]?.userId).toBe(wanted);
  });
});

describe("a post or group is found", () => {
  const frame = frameWith((document) => {
    document.posts = [
      { id: "director", title: "Director for Children’s Services", organisation: "HTC", alsoCalled: ["DCS"] },
      { id: "dco", title: "Designated Clinical Officer", organisation: "HT CCG" },
      { id: "chair-of-the-board", title: "Head – Early Help" },
      ...(document.posts as object[]).filter((one) => !JSON.stringify(one).match(/clinical-officer|chair-of/)),
      { id: "clinical-officer", title: "Clinical Lead", organisation: "HTC" },
      { id: "clinical-officer-2", title: "Clinical Lead", organisation: "HT CCG" },
    ];
    document.bodies = [
      ...(document.bodies as object[]),
      { id: "heads", name: "School Heads", kind: "role-group", abbreviation: "SH", alsoCalled: ["headteachers"] },
    ];
  });

  it.each<[string, Partial<PeopleLine>, object]>([
    ["by its title", { post: "Designated Clinical Officer" }, { post: "dco" }],
    [
      "by its title and organisation in one",
      { post: "Designated Clinical Officer, HT CCG", organisation: "" },
      { post: "dco" },
    ],
    ["by another name of it", { post: "DCS" }, { post: "director" }],
    ["whatever its capitals and blanks", { post: "  designated   CLINICAL officer " }, { post: "dco" }],
    ["whatever its quotation mark: straight", { post: "Director for Children's Services" }, { post: "director" }],
    ["whatever its quotation mark: curly", { post: "Director for Children’s Services" }, { post: "director" }],
    ["whatever its dash", { post: "Head - Early Help", organisation: "" }, { post: "chair-of-the-board" }],
    [
      "by its organisation, where two have one title",
      { post: "Clinical Lead", organisation: "ht ccg" },
      { post: "clinical-officer-2" },
    ],
    [
      "by the only title there is, whatever the organisation says",
      { post: "DCS", organisation: "Harbour Town Council" },
      { post: "director" },
    ],
    ["as a group by its name", { post: "School Heads" }, { body: "heads" }],
    ["as a group by another name of it", { post: "Headteachers" }, { body: "heads" }],
    ["as a group by its abbreviation", { post: "sh" }, { body: "heads" }],
  ])("%s", (_how, more, wanted) => {
    expect(holdingsOf([line(more)], frame)[0]).toMatchObject(wanted);
  });

  it("as a post before a group of the same name", () => {
    const both = withPosts({ id: "data-group-post", title: "Data Group" });

    expect(holdingsOf([line({ post: "Data Group", organisation: "" })], both)[0]).toMatchObject({
      post: "data-group-post",
    });
  });

  it("as the group of that name before one that is only called so too", () => {
    const both = frameWith((document) => {
      document.bodies = [...(document.bodies as object[]), { id: "other", name: "Data Group" }];
    });

    expect(holdingsOf([line({ post: "Data Group" })], both)[0]).toMatchObject({ body: "other" });
  });
});

describe("a people file is refused, with the line and the reason", () => {
  const twoLeads = withPosts(
    { id: "clinical-lead", title: "Clinical Lead", organisation: "HTC" },
    { id: "clinical-lead-2", title: "Clinical Lead", organisation: "HT CCG" },
  );
  const twoGroups = frameWith((document) => {
    document.bodies = [
      ...(document.bodies as object[]),
      { id: "other", name: "Other Group", alsoCalled: ["Data Group"] },
    ];
  });

  it.each<[string, Partial<PeopleLine>, string]>([
    ["nobody", { name: "" }, "needs a name and a userId"],
    ["no user", { userId: "" }, "needs a name and a userId"],
    ["a name longer than can be kept", { name: "O".repeat(201) }, "a name has at most 200 characters"],
    ["a user id with a mark nobody sees", { userId: "user\u200bolive" }, "user\u200bolive is not a user id"],
    ["a user id that is too long", { userId: "u".repeat(201) }, `${"u".repeat(40)} is not a user id`],
    ["a role nobody has", { role: "boss" }, "boss is not a role; it is owner, lead, chair, admin, reader"],
    [
      "a role in other words",
      { role: "administrator" },
      "administrator is not a role; it is owner, lead, chair, admin, reader",
    ],
    ["no role", { role: "" }, "an empty role is not a role; it is owner, lead, chair, admin, reader"],
    ["an owner of nothing", { post: "" }, "an owner needs a post or a group"],
    ["a lead of nothing", { post: "", role: "lead" }, "a lead needs a post or a group"],
    [
      "a post that is not in the plan",
      { post: "Head of Nothing" },
      "there is no post and no group called Head of Nothing in this plan",
    ],
    [
      "part of a post's title",
      { post: "Service Manager" },
      "there is no post and no group called Service Manager in this plan",
    ],
  ])("where it names %s", (_what, more, fault) => {
    expect(faultsOf([line({ line: 7, ...more })])).toEqual([{ line: 7, fault }]);
  });

  it("where two posts have the title, and the organisation does not tell which", () => {
    for (const organisation of ["", "Another Trust"]) {
      expect(faultsOf([line({ post: "Clinical Lead", organisation })], twoLeads)).toEqual([
        { line: 2, fault: "more than one post is called Clinical Lead; its organisation must tell which" },
      ]);
    }
  });

  it("where two groups go by the name", () => {
    expect(faultsOf([line({ post: "Data Group" })], twoGroups)).toEqual([
      { line: 2, fault: "more than one group is called Data Group; write its whole name" },
    ]);
  });

  it("where one user id has two names", () => {
    const lines = [
      line(),
      line({ line: 3, post: "Data Group" }),
      line({ line: 4, name: "Otto Other", post: "Data Group" }),
    ];

    expect(faultsOf(lines)).toEqual([{ line: 4, fault: "user-olive is Olive Owner on line 2, not Otto Other" }]);
  });

  it("where it names nobody at all", () => {
    expect(faultsOf([])).toEqual([{ line: 1, fault: "the file names nobody" }]);
  });

  it("for every faulty line at once, and for none of the others", () => {
    const lines = [
      line({ line: 2, role: "boss" }),
      line({ line: 3 }),
      line({ line: 4, post: "Nobody" }),
      line({ line: 5, name: "" }),
    ];

    expect(faultsOf(lines).map((one) => one.line)).toEqual([2, 4, 5]);
  });
});

describe("a person on several lines", () => {
  it("holds all of it", () => {
    const lines = [line(), line({ line: 3, post: "Data Group" }), line({ line: 4, role: "reader" })];

    expect(holdingsOf(lines).map(({ role, post, body }) => [role, post ?? body])).toEqual([
      ["owner", "service-manager"],
      ["owner", "data-group"],
      ["reader", "service-manager"],
    ]);
  });

  it("holds once what is said twice, however it is written", () => {
    expect(
      holdingsOf([line(), line({ line: 3 }), line({ line: 4, post: "SEND service manager, HTC", role: "OWNER" })]),
    ).toHaveLength(1);
  });
});
