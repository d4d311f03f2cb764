// Lines that are not the writer's own words: answers quoted, letters passed on, names at the foot.
import { list } from "./list.ts";

/** From a line that begins so, the rest of the message is somebody else's. */
export const QUOTED_FROM_HERE = list(`
  -----original message-----, ----- original message -----, original message, begin forwarded message, forwarded message, ---------- forwarded message, ________________________________,
  fw:, fwd:, fw :, fwd :, forwarded from, forwarded:
`);
/** A letter's head: one of the first kind with one of the second near it. */
export const HEAD_FIRST = list("from:, de:, von:");
export const HEAD_SECOND = list("sent:, to:, subject:, date:, cc:");

/** A line that is one of these, and what follows it, is a signature. */
export const SIGN_OFFS = list(`
  kind regards, best regards, regards, warm regards, with kind regards, many regards, best wishes, with best wishes, all the best, best, yours sincerely, yours faithfully, yours, kr, rgds, br, with thanks and kind regards, warmest regards, kindest regards, --
`);
/** And these, where no more than a name follows. */
export const CLOSING_THANKS = list(
  "thanks, many thanks, thank you, cheers, ta, thx, with thanks, thanks again, thanks in advance, thanks all",
);
/** Lines a telephone adds. */
export const SENT_FROM = list(`
  sent from my, get outlook for, sent from outlook, sent from mail for, sent from yahoo, sent via, download outlook, this email and any, this e-mail and any, this message is confidential, disclaimer:
`);
