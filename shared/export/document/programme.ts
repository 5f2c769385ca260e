import { formatDate } from '../../i18n/dates.ts';
import type { Printout } from '../printout.ts';
import { type ProgrammeDay, programmeDays } from '../programme-days.ts';
import type { Block } from './document.ts';
import type { DocumentKind } from './kind.ts';
import { programmeTable } from './programme-table.ts';
import { datesAndPlace } from './words.ts';

/** The programme, day by day. */
export const programme: DocumentKind = {
  id: 'programme',
  blocksOf(printout) {
    const { title, t, plan } = printout;
    const below = [datesAndPlace(printout), printout.version].filter(Boolean).join(' · ');
    const days = programmeDays(plan).filter(({ sessions }) => sessions.length > 0);
    return [
      { kind: 'title', text: title, below },
      ...days.flatMap((day) => dayOf(printout, day)),
      ...(days.length === 0 ? [{ kind: 'paragraph', runs: [{ text: t('exports.nothing') }] } as const] : []),
    ];
  },
};

function dayOf(printout: Printout, day: ProgrammeDay): Block[] {
  return [{ kind: 'heading', level: 1, text: dayTitle(printout, day) }, programmeTable(printout, day)];
}

/** "Torsdag 29 augusti · Dag 1". */
export function dayTitle({ language }: Printout, { date, title }: ProgrammeDay): string {
  const long = formatDate(date, 'long', language);
  const words = `${long.charAt(0).toLocaleUpperCase(language)}${long.slice(1)}`;
  return title.trim() === '' ? words : `${words} · ${title.trim()}`;
}
