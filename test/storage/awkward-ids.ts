/** Ids that a table key, an address or a filter would stumble over, each with its name. */
export const AWKWARD_IDS: readonly (readonly [name: string, id: string])[] = [
  ["characters that table keys refuse", "a/b\\c#d?e"],
  ["characters that addresses encode", "100% + 1 & 2"],
  ["quotes", 'O\'Neill "Bob"'],
  ["what looks like an encoded key", "~0041"],
  ["braces", "{braces}"],
  ["a space and nothing else", " "],
  ["two dots", ".."],
  ["a star", "*"],
  ["emoji and other alphabets", "été 日本 😀"],
  ["control characters", "\u0000\u001f\u007f\u0085"],
  ["marks of direction", "\u200fright to left\u202e"],
  ["half a character", "\ud83d"],
  ["a channel's conversation id", "19:Ab/c+d=@thread.tacv2;messageid=1543222800000"],
  ["a personal conversation id", "a:1dE_x-29:1aB-_/x="],
];
