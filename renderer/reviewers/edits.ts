import type { Person } from '../../shared/plan/records/person.ts';
import { type BulkEdit, bulkEdit, type Licence } from '../../shared/reviewing/bulk.ts';
import type { ReviewMatrix, Row } from '../../shared/reviewing/matrix.ts';
import { type Topic, withCompetence, withWishes } from '../../shared/reviewing/topics.ts';
import { announce, notify } from '../store/notices.ts';
import { dispatch } from '../store/plan.ts';
import type { Board, Target } from './board.ts';
import { rateOf } from './grids/topic-grid.tsx';
import {
  columnLabel,
  columnName,
  NAMED,
  rateWord,
  type Speech,
  someOf,
  stateWord,
  topicName,
} from './words.ts';

/** A reviewer and a target, and the value that their cell is to have. */
export interface Setting {
  readonly row: Row;
  readonly target: Target;
  readonly value: string;
}

/** Where a sheet is: what is set is set in it. */
export interface Sheet {
  readonly board: Board;
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
}

/** What setting cells of the assignment would come to. */
export function assignmentEdit(
  { matrix, speech }: Sheet,
  settings: readonly Setting[],
  licence: Licence,
): BulkEdit {
  const wanted = settings.flatMap(({ row, target, value }) => {
    const column = target.kind === 'session' ? matrix.columns[target.column] : undefined;
    return column === undefined ? [] : [{ reviewer: row.person.id, session: column.session.id, value }];
  });
  return bulkEdit(speech.plan, matrix.columns, wanted, licence);
}

/** How many cells an edit changes: one that is added pinned is one. */
export function changesOf({ added, removed, pinned, unpinned }: BulkEdit): number {
  const news = new Set(added);
  return added.length + removed.length + unpinned.length + pinned.filter((pair) => !news.has(pair)).length;
}

/** Sets many cells in one step, and says what came of it. False when nothing was to be done. */
export function setCells(sheet: Sheet, settings: readonly Setting[], licence: Licence): boolean {
  const { board, speech } = sheet;
  const { t } = speech;
  if (board.kind !== 'assignment') return setRates(sheet, settings);
  const edit = assignmentEdit(sheet, settings, licence);
  const count = changesOf(edit);
  if (count > 0 && !dispatch('assignment.edit', edit)) return false;
  const said = pinSentence(sheet, edit, count) ?? t('reviewers.say.cellsChanged', { count });
  if (edit.skipped.length === 0) announce(said);
  else
    notify({
      tone: 'info',
      text: `${said} ${skippedSentence(sheet, edit)}`,
    });
  return count > 0;
}

/** Which cells were left as they are, and what is in the way of each. */
function skippedSentence({ matrix, speech }: Sheet, { skipped }: BulkEdit): string {
  const { plan, t } = speech;
  const columns = new Map(matrix.columns.map((column) => [column.session.id, column]));
  const texts = skipped.slice(0, NAMED).map(({ pair, reason }) => {
    const column = columns.get(pair.session);
    const where = column === undefined ? '' : columnLabel(column, speech);
    const why =
      reason.kind === 'barred'
        ? stateWord({ assigned: false, obstacles: reason.obstacles }, { cancelled: false }, t)
        : t(`reviewers.state.${reason.kind}`);
    return `${plan.people[pair.reviewer]?.name ?? ''}, ${where} (${why})`;
  });
  const names = someOf(texts, skipped.length, t);
  return t('reviewers.say.cellsSkipped', { count: skipped.length, names });
}

/** What is said when all that was done is to pin or unpin one cell. */
function pinSentence(
  { matrix, speech }: Sheet,
  { pinned, unpinned }: BulkEdit,
  count: number,
): string | undefined {
  const [pair] = [...pinned, ...unpinned];
  if (pair === undefined || count !== 1) return undefined;
  const column = matrix.columns.find(({ session }) => session.id === pair.session);
  return speech.t(pinned.length > 0 ? 'reviewers.say.pinned' : 'reviewers.say.unpinned', {
    person: speech.plan.people[pair.reviewer]?.name ?? '',
    session: column === undefined ? '' : columnName(column, speech.t),
  });
}

/** The settings that would change something: of competence or of wishes. */
export function changedRates({ board }: Sheet, settings: readonly Setting[]): Setting[] {
  return settings.filter(
    ({ row, target, value }) => target.kind === 'topic' && rateOf(board.kind, row, target.topic) !== value,
  );
}

function setRates(sheet: Sheet, settings: readonly Setting[]): boolean {
  const { board, speech } = sheet;
  const { t } = speech;
  const changed = changedRates(sheet, settings);
  const [first] = changed;
  if (first === undefined) return false;
  const byPerson = new Map<Person, Map<Topic['id'], string>>();
  for (const { row, target, value } of changed) {
    if (target.kind !== 'topic') continue;
    const values = byPerson.get(row.person) ?? new Map<Topic['id'], string>();
    byPerson.set(row.person, values.set(target.topic.id, value));
  }
  const edits = [...byPerson].map(([person, values]) => ({
    id: person.id,
    fields:
      board.kind === 'competence'
        ? { competence: withCompetence(person, values) }
        : { wishes: withWishes(person, values) },
  }));
  if (!dispatch('person.edit', { edits })) return false;
  announce(
    changed.length === 1 && first.target.kind === 'topic'
      ? t('reviewers.say.rate', {
          person: first.row.person.name,
          topic: topicName(first.target.topic, speech),
          value: rateWord(board.kind, first.value, t),
        })
      : t('reviewers.say.cellsChanged', { count: changed.length }),
  );
  return true;
}
