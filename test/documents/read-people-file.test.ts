import { describe, expect, it } from "vitest";
import { readPeopleFile } from "../../src/documents/read-people-file.ts";

const HEADER = "name,userId,post,organisation,role";
const OLIVE = "Olive Owner,user-olive,SEND Service Manager,HTC,owner";
const olive = {
  name: "Olive Owner",
  userId: "user-olive",
  post: "SEND Service Manager",
  organisation: "HTC",
  role: "owner",
};

const linesOf = (text: string) => {
  const read = readPeopleFile(text);
  if (!read.ok) throw new Error(read.fault);
  return read.lines;
};
const faultOf = (text: string) => {
  const read = readPeopleFile(text);
  return read.ok ? undefined : read.fault;
};

describe("a people file is read", () => {
  it("line by line, each with its number in the file", () => {
    expect(linesOf(`${HEADER}\n${OLIVE}\nAda Admin,user-ada,,,admin\n`)).toEqual([
      { line: 2, ...olive },
      { line: 3, name: "Ada Admin", userId: "user-ada", post: "", organisation: "", role: "admin" },
    ]);
  });

  it.each([
    ["as Excel saves it: with a byte-order mark and Windows line ends", `\uFEFF${HEADER}\r\n${OLIVE}\r\n`],
    ["without a line end at its end", `${HEADER}\n${OLIVE}`],
    ["with the line ends of an old Mac", `${HEADER}\r${OLIVE}\r`],
    [
      "with its columns in another order",
      "role,organisation,post,userId,name\nowner,HTC,SEND Service Manager,user-olive,Olive Owner\n",
    ],
    ["with its columns in other capitals", `Name,UserID,POST,Organisation,Role\n${OLIVE}\n`],
    [
      "with blanks round its values",
      `name , userId,post,organisation, role\n Olive Owner , user-olive ,SEND Service Manager,HTC,owner `,
    ],
    [
      "with quotation marks round its values",
      `"name","userId","post","organisation","role"\n"Olive Owner","user-olive","SEND Service Manager","HTC","owner"\n`,
    ],
    ["with columns of somebody's own", `${HEADER},email,notes\n${OLIVE},olive@harbour.example,on leave\n`],
  ])("%s", (_how, text) => {
    expect(linesOf(text)).toEqual([{ line: 2, ...olive }]);
  });

  it("with commas, quotation marks and accents in its values", () => {
    const text = `${HEADER}\nZoë O’Brien,user-zoe,"Director of Education, ""Skills"" and Culture",Børn & Co,owner\n`;

    expect(linesOf(text)).toMatchObject([
      { name: "Zoë O’Brien", post: 'Director of Education, "Skills" and Culture', organisation: "Børn & Co" },
    ]);
  });

  it("past empty lines, and lines of commas alone, which keep their numbers", () => {
    expect(linesOf(`${HEADER}\n\n,,,,\n${OLIVE}\n   \n${OLIVE}\n`).map((one) => one.line)).toEqual([4, 6]);
  });

  it("where a value goes over two lines, with the number of its last", () => {
    expect(linesOf(`${HEADER}\n"Olive\nOwner",u,p,o,owner\n${OLIVE}\n`).map((one) => one.line)).toEqual([3, 4]);
  });

  it("as naming nobody where it has a header alone", () => {
    expect(linesOf(HEADER)).toEqual([]);
  });
});

describe("a people file is refused", () => {
  const ALL = "it needs name,userId,post,organisation,role";

  it.each([
    ["when it is empty", "", `has no column name, userId, post, organisation, role; ${ALL}`],
    ["when its header is missing", `${OLIVE}\n`, `has no column name, userId, post, organisation, role; ${ALL}`],
    ["when columns are missing", "name,userId,role\nOlive,u,owner\n", `has no column post, organisation; ${ALL}`],
    [
      "when its values stand between semicolons",
      `${HEADER.replaceAll(",", ";")}\n`,
      `has no column name, userId, post, organisation, role; ${ALL}`,
    ],
    [
      "when a comma in a value stands without quotation marks",
      `${HEADER}\n${OLIVE}\nZoe,user-zoe,Director, Education,HTC,owner\n`,
      "line 3 has more or fewer values than the header; a comma inside a value needs quotation marks round the value",
    ],
    [
      "when a line is cut short",
      `${HEADER}\nOlive Owner,user-olive\n`,
      "line 2 has more or fewer values than the header; a comma inside a value needs quotation marks round the value",
    ],
    [
      "when a quotation mark never closes",
      `${HEADER}\n"Olive Owner,user-olive,p,o,owner\n`,
      "a quotation mark opens on line 2 and never closes",
    ],
    [
      "when a quotation mark stands in the middle of a value",
      `${HEADER}\nOlive "O" Owner,u,p,o,owner\n`,
      "cannot be read as CSV from line 2 on",
    ],
    [
      "when it was saved in an old character set",
      `${HEADER}\nZo\uFFFD,u,p,o,owner\n`,
      "is not text in UTF-8; save it as CSV UTF-8",
    ],
    [
      "when it is a workbook and no text",
      "PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml",
      "is not text in UTF-8; save it as CSV UTF-8",
    ],
    ["when it is rubbish", "\u0001\u0002\u0003\u0004", `has no column name, userId, post, organisation, role; ${ALL}`],
  ])("%s", (_when, text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it("by a column called __proto__ nothing is changed", () => {
    expect(linesOf(`${HEADER},__proto__\n${OLIVE},polluted\n`)).toEqual([{ line: 2, ...olive }]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
