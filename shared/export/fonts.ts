/** A face and size of text. Colour is six hex digits. */
export interface Font {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly struck?: boolean;
  readonly colour: string;
}

const INK = '1A1A1A';
const GREY = '595959';

/**
 * The fonts of every sheet, all in Arial: every Office has it, and what other programs put in its place
 * (Liberation Sans) has the same widths, so that lines break where they were measured to.
 */
export const FONTS = {
  title: { size: 18, bold: true, colour: INK },
  gridTitle: { size: 14, bold: true, colour: INK },
  subtitle: { size: 10, colour: GREY },
  heading: { size: 12, bold: true, colour: INK },
  headingQuiet: { size: 11, colour: GREY },
  body: { size: 10, colour: INK },
  strong: { size: 10, bold: true, colour: INK },
  muted: { size: 10, colour: GREY },
  struck: { size: 10, struck: true, colour: GREY },
  small: { size: 9, colour: INK },
  smallStrong: { size: 9, bold: true, colour: INK },
  smallMuted: { size: 9, colour: GREY },
  smallStruck: { size: 9, struck: true, colour: GREY },
  fine: { size: 8, colour: INK },
  fineStrong: { size: 8, bold: true, colour: INK },
  fineMuted: { size: 8, colour: GREY },
  fineStruck: { size: 8, struck: true, colour: GREY },
  /** A line of nothing above the text of a block, for cells have no padding of their own. */
  gapAbove: { size: 3, colour: INK },
  gap: { size: 9, bold: true, colour: 'A4262C' },
  /** What is new since the last version. */
  mark: { size: 8, bold: true, colour: 'A4262C' },

  /** For door signs, read from across a corridor; four sizes of each, for as much as has to stand there. */
  signRoom: { size: 54, bold: true, colour: INK },
  signRoomSmaller: { size: 36, bold: true, colour: INK },
  signDay: { size: 22, colour: GREY },
  signHuge: { size: 40, bold: true, colour: INK },
  signHugeMuted: { size: 24, colour: GREY },
  signHugeStruck: { size: 40, struck: true, colour: GREY },
  signLarge: { size: 26, bold: true, colour: INK },
  signLargeMuted: { size: 17, colour: GREY },
  signLargeStruck: { size: 26, struck: true, colour: GREY },
  signMedium: { size: 19, bold: true, colour: INK },
  signMediumMuted: { size: 13, colour: GREY },
  signMediumStruck: { size: 19, struck: true, colour: GREY },
  signSmall: { size: 15, bold: true, colour: INK },
  signSmallMuted: { size: 11, colour: GREY },
  signSmallStruck: { size: 15, struck: true, colour: GREY },

  /** For badges, by how long the name is. */
  badgeLarge: { size: 24, bold: true, colour: INK },
  badgeMedium: { size: 19, bold: true, colour: INK },
  badgeSmall: { size: 15, bold: true, colour: INK },
  badgeText: { size: 11, colour: GREY },
} as const satisfies Record<string, Font>;

export type FontName = keyof typeof FONTS;
export const FACE = 'Arial';
