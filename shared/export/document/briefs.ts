import { formatDate, formatTimes } from '../../i18n/dates.ts';
import { ordered } from '../../plan/plan.ts';
import type { Person } from '../../plan/records/person.ts';
import type { Session } from '../../plan/records/session.ts';
import { addMinutes } from '../../plan/time.ts';
import type { Printout } from '../printout.ts';
import { roomsOf } from '../programme-days.ts';
import { reviewersBySession } from '../reviewers-of.ts';
import { themesOf } from '../reviewing-days.ts';
import { namesOf, numberedTitle, whoText } from '../wording.ts';
import { type Block, type Fact, paragraphsOf } from './document.ts';
import type { DocumentKind } from './kind.ts';
import { datesAndPlace } from './words.ts';

/** The briefs of the workshops: what each starts from, how it is set up, which questions it answers; a page each. */
export const briefs: DocumentKind = {
  id: 'briefs',
  blocksOf(printout) {
    const { plan, title, t } = printout;
    const reviewers = reviewersBySession(plan);
    const sessions = ordered(plan, 'sessions')
      .filter(
        (session) => session.status !== 'cancelled' && (session.kind === 'workshop' || isBriefed(session)),
      )
      .sort((a, b) => order(a) - order(b) || (a.start ?? '').localeCompare(b.start ?? ''));
    const below = [t('documents.briefs'), datesAndPlace(printout)].filter(Boolean).join(' · ');
    return [
      { kind: 'title', text: title, below },
      ...sessions.flatMap((session, i) => briefOf(printout, session, reviewers.get(session.id) ?? [], i > 0)),
      ...(sessions.length === 0
        ? [{ kind: 'paragraph', runs: [{ text: t('documents.noBriefs') }] } as const]
        : []),
    ];
  },
};

/** What is placed comes first. */
const order = ({ start }: Session) => (start === null ? 1 : 0);

function isBriefed({ brief }: Session): boolean {
  return brief.startingPoint.trim() !== '' || brief.setUp.trim() !== '' || brief.questions.length > 0;
}

function briefOf(
  printout: Printout,
  session: Session,
  reviewers: readonly Person[],
  newPage: boolean,
): Block[] {
  const { t } = printout;
  const { startingPoint, setUp, questions } = session.brief;
  const part = (title: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...blocks];
  const asked = questions.map((question) => question.trim()).filter(Boolean);
  return [
    { kind: 'heading', level: 1, text: numberedTitle(printout, session), newPage },
    { kind: 'facts', facts: factsOf(printout, session, reviewers) },
    ...part(t('documents.startingPoint'), paragraphsOf(startingPoint)),
    ...part(t('documents.setUp'), paragraphsOf(setUp)),
    ...part(t('documents.questions'), asked.length === 0 ? [] : [{ kind: 'list', items: asked }]),
    ...part(t('documents.outcome'), paragraphsOf(session.outcome)),
  ];
}

function factsOf(printout: Printout, session: Session, reviewers: readonly Person[]): Fact[] {
  const { plan, t } = printout;
  const rooms = roomsOf(plan, session).map((room) => room.name.trim());
  const themes = themesOf(plan, session).map((theme) => theme.title.trim());
  const facts: Fact[] = [
    { name: t('documents.when'), value: whenText(printout, session) },
    { name: t('documents.where'), value: rooms.filter(Boolean).join(', ') },
    { name: t('documents.who'), value: whoText(printout, session) },
    {
      name: t('documents.themes'),
      value: themes.filter((theme) => theme !== session.title.trim()).join(', '),
    },
    {
      name: t('documents.reviewers'),
      value: namesOf(
        printout,
        reviewers.map(({ id }) => id),
      ),
    },
  ];
  return facts.filter(({ value }) => value !== '');
}

function whenText({ t, language }: Printout, { start, minutes }: Session): string {
  if (start === null) return t('documents.unplaced');
  const times = formatTimes(start, addMinutes(start, minutes), language);
  return `${formatDate(start, 'long', language)} ${t('exports.hours', { times })}`;
}
