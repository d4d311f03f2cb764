// Spelling is forgiven in the words of a command, and nowhere else.

/** How many slips of the keyboard lie between two words: a letter missing, added, changed, or two changed about. */
export function slipsBetween(left: string, right: string): number {
  if (left === right) return 0;
  const width = right.length + 1;
  let before: number[] = [];
  let above = Array.from({ length: width }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const line = [row];
    for (let column = 1; column < width; column++) {
      const same = left[row - 1] === right[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const changedAbout =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (changedAbout) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      line.push(least);
    }
    before = above;
    above = line;
  }
  return above[width - 1] ?? 0;
}

/** Whether a typed word can be taken for a known one. A short word must be right, or have two letters changed about. */
export function isSlipOf(typed: string, known: string): boolean {
  if (typed === known) return true;
  if (known.length < 4 || typed.length > 40 || typed[0] === undefined) return false;
  if (Math.abs(typed.length - known.length) > 2) return false;
  if (undoubled(typed) === undoubled(known)) return true;
  if (known.length === 4) return typed.length === 4 && sameLetters(typed, known) && slipsBetween(typed, known) === 1;
  return slipsBetween(typed, known) <= (known.length >= 8 ? 2 : 1);
}

/** A doubled letter written once, or one written twice, is one slip however often: sumarry. */
function undoubled(word: string): string {
  return word.replace(/(.)\1+/g, "$1");
}

function sameLetters(left: string, right: string): boolean {
  return [...left].sort().join("") === [...right].sort().join("");
}
