import type { Translate } from '../i18n/translator.ts';
import { type ExportChoices, isPaged } from './choices.ts';

/** The sheets as they are found in a list of them. */
export const SHEET_GROUPS = {
  programme: ['programme-list', 'programme-grid', 'whole-event', 'invitation'],
  rooms: ['room-signs', 'room-list'],
  people: ['person-pages', 'person-table', 'participants', 'sign-in', 'badges', 'responsible'],
  reviewers: ['reviewer-matrix', 'reviewer-list', 'reviewer-pages'],
  groups: ['groups'],
  other: ['briefs', 'requests', 'meals', 'nights', 'findings'],
} as const;

type SheetGroup = keyof typeof SHEET_GROUPS;
export type SheetId = (typeof SHEET_GROUPS)[SheetGroup][number];
export const SHEET_GROUP_IDS = Object.keys(SHEET_GROUPS) as SheetGroup[];

const EVERY: readonly SheetId[] = Object.values(SHEET_GROUPS).flat();

/** Sheets that go together, because they go to the same people. */
interface SheetSet {
  readonly sheets: readonly SheetId[];
  /** What is handed out to many, or hung on a door, has no contacts on it. */
  readonly personal: boolean;
}

/** Every set, by what it is called. A new one is a line. */
export const SHEET_SETS = {
  programme: { sheets: ['programme-list', 'programme-grid', 'whole-event'], personal: true },
  participants: { sheets: ['programme-list', 'whole-event', 'groups'], personal: false },
  personal: { sheets: ['person-pages'], personal: true },
  reviewers: { sheets: ['reviewer-matrix', 'reviewer-list', 'reviewer-pages', 'briefs'], personal: true },
  responsible: { sheets: ['responsible', 'person-table', 'briefs'], personal: true },
  doors: { sheets: ['room-signs'], personal: false },
  reception: { sheets: ['participants', 'sign-in', 'badges'], personal: true },
  kitchen: { sheets: ['meals', 'nights'], personal: true },
  invitation: { sheets: ['invitation'], personal: true },
  everything: { sheets: EVERY, personal: true },
} as const satisfies Record<string, SheetSet>;

export type SheetSetId = keyof typeof SHEET_SETS;
export const SHEET_SET_IDS = Object.keys(SHEET_SETS) as SheetSetId[];

/** The set that has just these sheets; undefined when they are a choice of one's own. */
export function setOf(sheets: readonly string[]): SheetSetId | undefined {
  const chosen = new Set(sheets);
  return SHEET_SET_IDS.find((id) => {
    const own: readonly string[] = SHEET_SETS[id].sheets;
    return own.length === chosen.size && own.every((sheet) => chosen.has(sheet));
  });
}

/** What leaves, in a word or two: "Dörrskyltar", "Personligt program, Kerstin Holm". */
export function whatLeaves(choices: ExportChoices, nameOf: (id: string) => string, t: Translate): string {
  const { format, document, list, calendar, person } = choices;
  if (format === 'docx') return t(`exporting.document.${document}`);
  if (format === 'csv') return t(`exporting.list.${list}`);
  if (format === 'ics') {
    const whose = calendar === 'person' && person !== null ? nameOf(person) : '';
    return [t('exporting.format.ics'), whose].filter(Boolean).join(', ');
  }
  if (!isPaged(format)) return t('exports.programme');
  const [first, ...others] = choices.sheets;
  const [only, ...more] = choices.people ?? [];
  const whose = only !== undefined && more.length === 0 ? nameOf(only) : '';
  const set = setOf(choices.sheets);
  const sheet = EVERY.find((id) => id === first && others.length === 0);
  const what = sheet
    ? t(`exporting.sheet.${sheet}`)
    : t(set ? `exporting.setName.${set}` : 'exports.programme');
  return [what, whose].filter(Boolean).join(', ');
}
