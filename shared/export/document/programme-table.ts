import { formatTimes } from '../../i18n/dates.ts';
import { addMinutes } from '../../plan/time.ts';
import type { Printout } from '../printout.ts';
import { isPause, type Placed, type ProgrammeDay, roomsOf } from '../programme-days.ts';
import { numberedTitle, whoText } from '../wording.ts';
import type { Block, TableRow, TextRun } from './document.ts';

/** A day of the programme as a table: when, what and who, where. */
export function programmeTable(printout: Printout, { sessions }: ProgrammeDay): Block {
  const { t } = printout;
  return {
    kind: 'table',
    head: [t('documents.when'), t('documents.what'), t('documents.where')],
    widths: [15, 62, 23],
    rows: sessions.map((placed) => rowOf(printout, placed)),
  };
}

function rowOf(printout: Printout, { session, start }: Placed): TableRow {
  const { plan, language, t } = printout;
  const cancelled = session.status === 'cancelled';
  const title = numberedTitle(printout, session);
  const what: TextRun[] = cancelled
    ? [{ text: title, look: 'struck' }, { text: ` ${t('exports.cancelled')}` }]
    : [{ text: title, ...(isPause(session) ? {} : { look: 'strong' as const }) }];
  const who = cancelled ? '' : whoText(printout, session);
  const rooms = roomsOf(plan, session).map((room) => room.name.trim());
  return {
    cells: [
      [[{ text: formatTimes(start, addMinutes(start, session.minutes), language) }]],
      who === '' ? [what] : [what, [{ text: who, look: 'muted' }]],
      [[{ text: cancelled ? '' : rooms.filter(Boolean).join(', ') }]],
    ],
    quiet: isPause(session),
  };
}
