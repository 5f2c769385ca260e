import { formatDate } from '../../../shared/i18n/dates.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Language } from '../../../shared/plan/records/event.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import type { Hue } from '../../../shared/plan/records/track.ts';
import { intervalOf } from '../../../shared/programme/board.ts';
import { WIDE } from '../../../shared/programme/fit.ts';
import { type Geometry, homeOf, type Rect, rectOf } from '../../../shared/programme/geometry.ts';
import { hueOf } from '../../../shared/programme/hue.ts';
import { layout } from '../../../shared/programme/layout.ts';
import { nameOf, peopleWords, roomWords, timeWords } from '../../../shared/programme/words.ts';

/** The least height of a block, in pixels: one line of small text. */
const LEAST_HEIGHT = 11;

/** A block as it is drawn: where, in which hue, and with which words. */
export interface Drawn extends Rect {
  readonly session: Session;
  readonly main: boolean;
  readonly cut: boolean;
  readonly hue: Hue;
  readonly people: string;
  /** The room, where it is drawn across more than that, and where in the block it is. */
  readonly room: string;
  readonly homeLeft: number;
  readonly homeRight: number;
  readonly label: string;
}

/** The blocks of the days of a geometry, day by day and by time. */
export function drawn(plan: Plan, geometry: Geometry, t: Translate, language: Language): Drawn[] {
  return geometry.days.flatMap((shown) => {
    const { day, midnight } = shown.day;
    const date = formatDate(day.date, 'long', language);
    return layout(shown.day, LEAST_HEIGHT / geometry.scale).map((box): Drawn => {
      const { session, main } = box;
      const rect = rectOf(geometry, shown, box);
      const home = homeOf(shown, box);
      return {
        ...rect,
        session,
        main,
        people: peopleWords(plan, session, rect.width < WIDE ? 'short' : 'full'),
        room: home === null ? '' : roomWords(plan, session.rooms, t),
        homeLeft: home?.left ?? 0,
        homeRight: home?.right ?? rect.width,
        cut: intervalOf(session, midnight).end > geometry.axis.end,
        hue: hueOf(plan, session),
        label: main ? labelOf(session) : '',
      };
    });

    function labelOf(session: Session): string {
      const people = peopleWords(plan, session, 'full');
      const time = `${date} ${timeWords(session, language)}`;
      const parts = [
        nameOf(plan, session, t),
        time,
        roomWords(plan, session.rooms, t),
        people,
        t(`records.sessionKind.${session.kind}`),
      ];
      if (session.status === 'cancelled') parts.push(t('programme.cancelled'));
      if (session.locked) parts.push(t('programme.locked'));
      return parts.filter((part) => part !== '').join(', ');
    }
  });
}
