import type { Translate } from '../../../shared/i18n/translator.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Day } from '../../../shared/plan/records/day.ts';
import type { Language } from '../../../shared/plan/records/event.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { dateWords, nameOf, peopleWords, roomWords, timeWords } from '../../../shared/programme/words.ts';

/** What is said of a session in its block and of it. */
export interface BlockWords {
  /** Those who hold it, for a wide block and for a narrow one. */
  readonly people: string;
  readonly shortPeople: string;
  readonly rooms: string;
  /** What it is called where it is spoken of: name, time, place, people, kind. */
  readonly label: string;
}

/**
 * A function that words the sessions of a plan, each once as long as it is the same. It holds as long as the plan's
 * people, groups and rooms do.
 */
export function blockWords(
  plan: Plan,
  t: Translate,
  language: Language,
): (session: Session, day: Day) => BlockWords {
  const known = new WeakMap<Session, BlockWords>();
  return (session, day) => {
    const found = known.get(session) ?? words(plan, session, day, t, language);
    known.set(session, found);
    return found;
  };
}

function words(plan: Plan, session: Session, day: Day, t: Translate, language: Language): BlockWords {
  const people = peopleWords(plan, session, 'full');
  const rooms = roomWords(plan, session.rooms, t);
  const parts = [
    nameOf(plan, session, t),
    session.start === null
      ? ''
      : `${dateWords(session.start, day, 'long', language)} ${timeWords(session, language)}`,
    rooms,
    people,
    t(`records.sessionKind.${session.kind}`),
    session.status === 'cancelled' ? t('programme.cancelled') : '',
    session.locked ? t('programme.locked') : '',
  ];
  return {
    people,
    shortPeople: peopleWords(plan, session, 'short'),
    rooms,
    label: parts.filter((part) => part !== '').join(', '),
  };
}
