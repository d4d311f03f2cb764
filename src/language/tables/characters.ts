// How single characters are read. Phones, Word and web pages all put their own in place of what was typed.

/** Spaces of every width. */
export const SPACES = [
  "\u00a0",
  "\u1680",
  "\u2000",
  "\u2001",
  "\u2002",
  "\u2003",
  "\u2004",
  "\u2005",
  "\u2006",
  "\u2007",
  "\u2008",
  "\u2009",
  "\u200a",
  "\u202f",
  "\u205f",
  "\u3000",
];

/** Characters nobody sees: zero width, direction marks, soft hyphens, the marks that choose an emoji's look. */
export const DROPPED = [
  "\u00ad",
  "\u034f",
  "\u061c",
  "\u180e",
  "\u200b",
  "\u200c",
  "\u200d",
  "\u200e",
  "\u200f",
  "\u202a",
  "\u202b",
  "\u202c",
  "\u202d",
  "\u202e",
  "\u2060",
  "\u2061",
  "\u2062",
  "\u2063",
  "\u2064",
  "\u2066",
  "\u2067",
  "\u2068",
  "\u2069",
  "\ufe0e",
  "\ufe0f",
  "\ufeff",
  "🏻",
  "🏼",
  "🏽",
  "🏾",
  "🏿",
];

export const SINGLE_QUOTES = ["‘", "’", "‚", "‛", "ʼ", "`", "´", "′"];
export const DOUBLE_QUOTES = ["“", "”", "„", "‟", "«", "»", "″"];
export const DASHES = ["‐", "‑", "‒", "–", "—", "―", "−", "﹣"];

/** Formatting that is read as what it shows. Any other < is a < that somebody typed. */
export const TAGS = [
  "a",
  "at",
  "b",
  "blockquote",
  "br",
  "code",
  "div",
  "em",
  "font",
  "h[1-6]",
  "hr",
  "i",
  "li",
  "ol",
  "p",
  "pre",
  "s",
  "span",
  "strong",
  "table",
  "tbody",
  "td",
  "th",
  "thead",
  "tr",
  "u",
  "ul",
];
/** The formatting that begins a new line. */
export const LINE_TAGS = ["br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "p", "pre", "tr", "table"];

export const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&#39;": "'",
  "&rsquo;": "'",
  "&ndash;": "-",
  "&pound;": "£",
};
