import { HUES, type Hue } from '../plan/records/track.ts';
import type { FontName } from './fonts.ts';

/** A line along one edge of a cell. */
export interface Edge {
  readonly weight: 'hair' | 'thin' | 'medium' | 'thick';
  readonly colour: string;
}

/** How a cell looks. What a style leaves out, the styles before it in the cell's list decide. */
export interface Style {
  readonly font?: FontName;
  readonly fill?: string;
  readonly top?: Edge;
  readonly right?: Edge;
  readonly bottom?: Edge;
  readonly left?: Edge;
  readonly across?: 'left' | 'center' | 'right';
  readonly down?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** Keeps text a little off the left edge. */
  readonly indented?: boolean;
  /** Text that runs upwards. */
  readonly upright?: boolean;
  /** How a time of day is written, alone, with a dash behind it or with space, and a date, with its weekday or its year. */
  readonly format?: 'time' | 'timeFrom' | 'timeAxis' | 'weekday' | 'year';
}

const HAIRLINE: Edge = { weight: 'thin', colour: 'D9D9D9' };
const FRAME: Edge = { weight: 'thin', colour: 'A6A6A6' };
const RULE: Edge = { weight: 'medium', colour: '1A1A1A' };

/** Each hue as a light tint, and as a bar dark enough to tell on a printer without colours. */
export const TONES: Record<Hue, { readonly tint: string; readonly bar: string }> = {
  blue: { tint: 'E8F0FB', bar: '2B6CB8' },
  amber: { tint: 'FDF2DC', bar: '8A5A00' },
  violet: { tint: 'F1EAF9', bar: '6B3FA0' },
  rose: { tint: 'FCE8EE', bar: 'A82A55' },
  green: { tint: 'E6F4E8', bar: '2E7D32' },
  teal: { tint: 'E0F2F6', bar: '00697A' },
  brown: { tint: 'F3EBE3', bar: '7A4A21' },
  grey: { tint: 'EFEFEF', bar: '5F6368' },
};

const NAMED = {
  top: { across: 'left', down: 'top', wrap: true, font: 'body' },
  middle: { across: 'left', down: 'middle', wrap: true, font: 'body' },
  bottom: { across: 'left', down: 'bottom', wrap: true, font: 'body' },
  centred: { across: 'center' },
  right: { across: 'right' },
  unwrapped: { wrap: false },
  indented: { indented: true },
  flush: { indented: false },
  upright: { upright: true, down: 'bottom' },

  title: { font: 'title', down: 'middle' },
  gridTitle: { font: 'gridTitle', down: 'middle' },
  subtitle: { font: 'subtitle', down: 'middle' },
  heading: { font: 'heading' },
  headingQuiet: { font: 'headingQuiet', across: 'right' },

  time: { format: 'time', across: 'right', wrap: false },
  timeAxis: { format: 'timeAxis', across: 'right', wrap: false },
  from: { format: 'timeFrom', across: 'right', wrap: false },
  to: { format: 'time', across: 'left', wrap: false },

  weekday: { format: 'weekday', across: 'left', wrap: false },
  year: { format: 'year', across: 'left', wrap: false },

  muted: { font: 'muted' },
  strong: { font: 'strong' },
  struck: { font: 'struck' },
  small: { font: 'small' },
  smallStrong: { font: 'smallStrong' },
  smallMuted: { font: 'smallMuted' },
  smallStruck: { font: 'smallStruck' },
  fine: { font: 'fine' },
  fineMuted: { font: 'fineMuted' },
  fineStruck: { font: 'fineStruck' },
  gap: { font: 'gap' },
  mark: { font: 'mark' },

  signRoom: { font: 'signRoom' },
  signRoomSmaller: { font: 'signRoomSmaller' },
  signDay: { font: 'signDay' },
  signHuge: { font: 'signHuge' },
  signHugeMuted: { font: 'signHugeMuted' },
  signLarge: { font: 'signLarge' },
  signLargeMuted: { font: 'signLargeMuted' },
  signMedium: { font: 'signMedium' },
  signMediumMuted: { font: 'signMediumMuted' },
  signSmall: { font: 'signSmall' },
  signSmallMuted: { font: 'signSmallMuted' },
  badgeLarge: { font: 'badgeLarge' },
  badgeMedium: { font: 'badgeMedium' },
  badgeSmall: { font: 'badgeSmall' },
  badgeText: { font: 'badgeText' },

  line: { bottom: HAIRLINE },
  rule: { bottom: RULE },
  framed: { top: FRAME, right: FRAME, bottom: FRAME, left: FRAME },
  faint: { top: HAIRLINE, right: HAIRLINE, bottom: HAIRLINE, left: HAIRLINE },
  axis: { top: HAIRLINE },
  dayEdge: { left: { weight: 'medium', colour: '7F7F7F' } },

  /** The edges of a badge, to be cut along. */
  cutTop: { top: FRAME },
  cutBottom: { bottom: FRAME },
  cutSides: { left: FRAME, right: FRAME },

  pause: { fill: 'F2F2F2' },
  head: { fill: 'EDEDED', font: 'smallStrong' },
} as const satisfies Record<string, Style>;

type Tinted = `tint-${Hue}`;
const tinted = Object.fromEntries(
  HUES.map((hue): [Tinted, Style] => [
    `tint-${hue}`,
    { fill: TONES[hue].tint, left: { weight: 'thick', colour: TONES[hue].bar } },
  ]),
) as Record<Tinted, Style>;

/** Every look a cell can be given, by name. */
export const STYLES: Readonly<Record<keyof typeof NAMED | Tinted, Style>> = { ...NAMED, ...tinted };
export type StyleName = keyof typeof STYLES;

/** The look of a cell with these styles, the later over the earlier. */
export function styleOf(names: readonly StyleName[]): Style {
  const own = stylesOf(names);
  let style = looks.get(own);
  if (style === undefined) {
    style = Object.assign({}, ...names.map((name) => STYLES[name])) as Style;
    looks.set(own, style);
  }
  return style;
}

const lists = new Map<string, readonly StyleName[]>();
const known = new WeakSet<readonly StyleName[]>();
const looks = new WeakMap<readonly StyleName[], Style>();

/** The one list of these names that all cells share: a workbook has few looks and very many cells. */
export function stylesOf(names: readonly StyleName[]): readonly StyleName[] {
  if (known.has(names)) return names;
  const key = names.join(' ');
  let list = lists.get(key);
  if (list === undefined) {
    list = [...names];
    lists.set(key, list);
    known.add(list);
  }
  return list;
}
