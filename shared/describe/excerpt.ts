/** More characters than these are not shown of a value. */
const LONGEST = 120;
/** How much of what is equal on both sides is shown ahead of the first difference. */
const LEAD = 24;
/** A cut is made between words when there is a space this near. */
const NEAR = 16;

/** Control characters, halves of surrogate pairs, what Unicode calls no character, and what turns the direction of text. */
const UNSHOWABLE = /\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u202A-\u202E\u2066-\u2069]/gu;

/** `text` as one line that can stand in a sentence and in a terminal. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSHOWABLE, '').trim();
}

/** `text` as a sentence begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The beginning of `text`, whole when it has no more than `longest` characters. */
export function shortened(text: string, longest = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, cutBefore(text, longest - 1)).trimEnd()}…`;
}

/** Both texts, long ones cut so that the first place where they differ is in what is left of them. */
export function excerpts(from: string, to: string): readonly [from: string, to: string] {
  if (from.length <= LONGEST && to.length <= LONGEST) return [from, to];
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  const start = same <= LEAD + NEAR ? 0 : cutAfter(from, same - LEAD);
  // What both begin with is equal, so a cut there is one between the same characters of both.
  const excerpt = (text: string) => (start === 0 ? '' : '…') + shortened(text.slice(start));
  return [excerpt(from), excerpt(to)];
}

/** At most `index`: where a word, or at least a character, ends. */
function cutBefore(text: string, index: number): number {
  const space = text.lastIndexOf(' ', index);
  if (space > index - NEAR && space > 0) return space;
  return isLowSurrogate(text, index) ? index - 1 : index;
}

/** At least `index`, before what differs: where a word, or at least a character, begins. */
function cutAfter(text: string, index: number): number {
  const space = text.indexOf(' ', index);
  if (space >= 0 && space < index + NEAR) return space + 1;
  return isLowSurrogate(text, index) ? index + 1 : index;
}

function isLowSurrogate(text: string, index: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(index));
}
