import { useRef, useState } from 'react';
import type { SessionId } from '../../../shared/plan/ids.ts';
import type { Column, ListRow } from '../../../shared/programme/list/rows.ts';
import { titleOf } from '../../../shared/programme/words.ts';
import { notify } from '../../store/notices.ts';
import { dispatch, mayEdit, newId } from '../../store/plan.ts';
import { useView } from '../../store/view.ts';
import { newGesture } from '../../ui/fields/use-draft.ts';
import type { Wording } from '../carry/say.ts';
import type { Change } from './change.ts';
import { useList } from './list-state.ts';
import { cellText, isChange, readCell, readPeople } from './read-cell.ts';

/** A cell that is being edited. */
interface Editing {
  readonly session: SessionId;
  readonly column: Column;
  /** What it begins with, and whether that was typed over what was there. */
  readonly initial: string;
  readonly typedOver: boolean;
  readonly error: string | undefined;
}

/** What changes when a session is: such columns of a locked one are not edited. */
const PLACE: readonly Column[] = ['day', 'start', 'end', 'minutes', 'rooms'];

/** The editing of one cell at a time: what is typed is read, and told where it cannot be. */
export function useCellEdit(wording: Wording, rows: readonly ListRow[]) {
  const [editing, show] = useState<Editing | null>(null);
  /** As it is at this moment: the field is left, and hands its text over, also when it is done with. */
  const now = useRef<Editing | null>(null);
  const setEditing = (next: Editing | null): void => {
    now.current = next;
    show(next);
  };
  /** What stands in the cell, for when the cell goes before the text is handed over. */
  const draft = useRef('');
  const { plan, board, t } = wording;

  const contextOf = (id: SessionId) => {
    const session = plan.sessions[id];
    const { day } = useList.getState().filter;
    const fallback = board.find((one) => one.day.id === day) ?? board[0];
    return session && { session, wording, day: fallback?.day };
  };

  /** Begins; with `typed`, over what is there. */
  const begin = (id: SessionId, column: Column, typed?: string): void => {
    const context = contextOf(id);
    const shown = rows.find(({ session }) => session.id === id)?.cells[column];
    if (context === undefined || shown === undefined || !mayEdit()) return;
    if (context.session.locked && PLACE.includes(column)) {
      notify({ tone: 'warning', text: t('list.locked', { title: titleOf(context.session, t) }) });
      return;
    }
    const initial = typed ?? cellText(column, context, shown);
    draft.current = initial;
    setEditing({ session: id, column, initial, typedOver: typed !== undefined, error: undefined });
  };

  /** Hands the text over, to all that are selected if so wanted. False when it cannot be, which is told in the cell. */
  const commit = (text: string, all = false): boolean => {
    const edited = now.current;
    if (edited === null) return true;
    const problem = perform(edited, text, all);
    setEditing(problem === undefined ? null : { ...edited, error: problem });
    return problem === undefined;
  };

  /** The cell is left: what cannot be is told, and the old value stays. */
  const leave = (text: string): void => {
    const edited = now.current;
    if (edited === null) return;
    setEditing(null);
    const problem = perform(edited, text, false);
    if (problem === undefined) return;
    notify({
      tone: 'warning',
      text: t('list.kept', { problem, column: t(`list.column.${edited.column}`) }),
    });
  };

  /** Performs what a text comes to; the sentence that says why not, if it cannot be. */
  const perform = ({ session, column, initial, typedOver }: Editing, text: string, all: boolean) => {
    if (!all && !typedOver && text === initial) return undefined;
    const { selection } = useView.getState();
    const ids = all && selection.includes(session) ? selection : [session];
    const changes: Change[] = [];
    for (const id of ids) {
      const context = contextOf(id);
      const outcome = context && readCell(column, text, context);
      if (outcome === undefined || outcome === 'same') continue;
      if (!isChange(outcome)) return t(outcome.error, { ...outcome.values });
      changes.push(outcome);
    }
    const gesture = newGesture();
    for (const { id, args } of changes) if (!dispatch(id, args as never, gesture)) break;
    return undefined;
  };

  /** Adds someone of this name to the register and to the cell, in one step. */
  const addPerson = (text: string, name: string): void => {
    const edited = now.current;
    const context = edited && contextOf(edited.session);
    if (!edited || !context) return;
    const person = newId('people');
    const outcome = readPeople(text.slice(0, text.lastIndexOf(',') + 1), context, [person]);
    if (outcome !== 'same' && !isChange(outcome)) {
      setEditing({ ...edited, error: t(outcome.error, { ...outcome.values }) });
      return;
    }
    setEditing(null);
    const gesture = newGesture();
    if (isChange(outcome) && dispatch('person.add', { id: person, fields: { name } }, gesture))
      dispatch(outcome.id, outcome.args as never, gesture);
  };

  return {
    editing,
    draft,
    begin,
    commit,
    leave,
    addPerson,
    cancel: () => setEditing(null),
  };
}
