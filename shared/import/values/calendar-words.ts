/** Months and weekdays as they are written in Swedish and English, in full and cut. */
const MONTHS = [
  'januari january jan',
  'februari february feb febr',
  'mars march mar',
  'april apr',
  'maj may',
  'juni june jun',
  'juli july jul',
  'augusti august aug',
  'september sep sept',
  'oktober october okt oct',
  'november nov',
  'december dec',
];

const WEEKDAYS = [
  'söndag sunday sön sun sö',
  'måndag monday mån mon må',
  'tisdag tuesday tis tue tues ti',
  'onsdag wednesday ons wed on',
  'torsdag thursday tor tors thu thur thurs to',
  'fredag friday fre fri fr',
  'lördag saturday lör sat lö',
];

const indexed = (lines: readonly string[]) =>
  new Map(lines.flatMap((line, i) => line.split(' ').map((word) => [word, i] as const)));

/** 1 to 12, by the name in small letters. */
export const MONTH_OF: ReadonlyMap<string, number> = new Map(
  [...indexed(MONTHS)].map(([word, i]) => [word, i + 1]),
);
/** 0 for Sunday to 6, by the name in small letters. */
export const WEEKDAY_OF: ReadonlyMap<string, number> = indexed(WEEKDAYS);

/** Matches a month by any of its names, the longest first. */
export const MONTH_PATTERN = alternatives(MONTH_OF);
export const WEEKDAY_PATTERN = alternatives(WEEKDAY_OF);

function alternatives(words: ReadonlyMap<string, number>): string {
  return [...words.keys()].sort((a, b) => b.length - a.length).join('|');
}
