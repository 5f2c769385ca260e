import type { Printout } from '../printout.ts';
import { type ProgrammeDay, programmeDays } from '../programme-days.ts';
import { type Block, type Fact, paragraphsOf } from './document.ts';
import type { DocumentKind } from './kind.ts';
import { dayTitle } from './programme.ts';
import { programmeTable } from './programme-table.ts';
import { eventDates } from './words.ts';

/** What is sent to those who are asked to come: what, when and where, why, the programme, how to answer. */
export const invitation: DocumentKind = {
  id: 'invitation',
  blocksOf(printout) {
    const { plan, title, t } = printout;
    const { subtitle, purpose, contact } = plan.event;
    const days = programmeDays(plan)
      .map(held)
      .filter(({ sessions }) => sessions.length > 0);
    const answer =
      contact.trim() === ''
        ? t('documents.answer')
        : t('documents.answerTo', { contact: contact.trim().replace(/\.$/, '') });
    return [
      { kind: 'title', text: title, below: subtitle.trim() || t('documents.invitation') },
      { kind: 'facts', facts: factsOf(printout) },
      ...paragraphsOf(purpose),
      ...days.flatMap((day): Block[] => [
        { kind: 'heading', level: 1, text: dayTitle(printout, day) },
        programmeTable(printout, day),
      ]),
      { kind: 'heading', level: 1, text: t('documents.howToAnswer') },
      ...paragraphsOf(answer),
    ];
  },
};

/** A day without what was cancelled: nobody is invited to that. */
function held(day: ProgrammeDay): ProgrammeDay {
  return { ...day, sessions: day.sessions.filter(({ session }) => session.status !== 'cancelled') };
}

function factsOf(printout: Printout): Fact[] {
  const { plan, t } = printout;
  const { place, organiser, mode } = plan.event;
  const facts: Fact[] = [
    { name: t('documents.dates'), value: eventDates(printout) },
    { name: t('documents.place'), value: place.trim() },
    { name: t('documents.mode'), value: mode === 'onSite' ? '' : t(`records.mode.${mode}`) },
    { name: t('documents.organiser'), value: organiser.trim() },
  ];
  return facts.filter(({ value }) => value !== '');
}
