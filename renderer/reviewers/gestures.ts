import { all } from '../../shared/plan/plan.ts';
import type { Person } from '../../shared/plan/records/person.ts';
import type { Column, Row } from '../../shared/reviewing/matrix.ts';
import { textNow } from '../i18n/use-text.ts';
import { announce } from '../store/notices.ts';
import { dispatch, mayEdit } from '../store/plan.ts';
import { goTo, select, useView } from '../store/view.ts';
import { organisationFor } from '../ui/fields/OrganisationField.tsx';
import { newGesture } from '../ui/fields/use-draft.ts';
import { notifyUndoable } from '../ui/undo-notice.ts';
import { columnName, obstacleSentences, type Speech } from './words.ts';

/** Puts a reviewer on a session or takes them off it, and says what that means. A clash is said, not forbidden. */
export function toggle(row: Row, column: Column, index: number, speech: Speech): void {
  const { t } = speech;
  const cell = row.cell(index);
  const values = { person: row.person.name, session: columnName(column, t) };
  if (cell === undefined) return;
  if (column.cancelled && !cell.assigned) {
    announce(t('commands.assignment.isCancelled', { title: column.title }));
    return;
  }
  if (!dispatch('assignment.toggle', { reviewer: row.person.id, session: column.session.id })) return;
  if (cell.assigned) {
    const empty = !column.cancelled && column.assigned === 1 && column.demand.min > 0;
    const removed = t('reviewers.say.removed', values);
    announce(empty ? `${removed} ${t('reviewers.say.nowEmpty')}` : removed);
    return;
  }
  const sentences = [
    t('reviewers.say.added', values),
    ...obstacleSentences(row.person, column, cell, speech),
  ];
  announce(sentences.join(' '));
}

/** Makes someone of the register a reviewer. */
export function makeReviewer(person: Person, { t }: Speech): void {
  const roles = [...person.roles, 'reviewer' as const];
  if (dispatch('record.edit', { id: person.id, fields: { roles } })) {
    announce(t('reviewers.say.isReviewer', { person: person.name }));
  }
}

/** Adds someone new to the register as a reviewer, from an organisation that is there or new; one undo. */
export function addReviewer(name: string, organisation: string, { plan, t }: Speech): void {
  if (!mayEdit()) return;
  const gesture = newGesture();
  const from = organisationFor(plan, organisation, gesture);
  dispatch('person.add', { fields: { name, organisation: from, roles: ['reviewer'] } }, gesture);
  announce(t('reviewers.say.isReviewer', { person: name }));
}

/** Makes someone a reviewer no more, and takes them off what they review; they stay in the register. One undo. */
export function removeReviewer({ person }: Row, { plan, t }: Speech): void {
  if (!mayEdit()) return;
  const gesture = newGesture();
  const theirs = all(plan, 'assignments').filter((assignment) => assignment.reviewer === person.id);
  dispatch('record.remove', { ids: theirs.map((assignment) => assignment.id) }, gesture);
  const roles = person.roles.filter((role) => role !== 'reviewer');
  dispatch('record.edit', { id: person.id, fields: { roles } }, gesture);
  notifyUndoable('info', t('reviewers.say.noLonger', { person: person.name, count: theirs.length }));
}

/** Gives a reviewer another name. */
export function rename({ id }: Person, name: string): void {
  if (dispatch('record.edit', { id, fields: { name } }))
    announce(textNow()('reviewers.say.renamed', { person: name }));
}

/** Goes to a session in the programme. */
export function showInProgramme({ day, session }: Column): void {
  useView.setState({ day: day?.id ?? null });
  select(session.id);
  goTo('programme');
}
