import type { Plan } from '../../shared/plan/plan.ts';
import { type Band, shownBands, shownRows, type Wanted } from '../../shared/reviewing/lines.ts';
import type { ReviewMatrix, Row } from '../../shared/reviewing/matrix.ts';
import { competenceTopics, type Topic, wishTopics } from '../../shared/reviewing/topics.ts';
import type { SheetKind } from '../../shared/reviewing/values.ts';
import type { Place } from './sheet/grid.ts';

/** What reviewers are held against: a session of the matrix, or a topic. */
export type Target =
  | { readonly kind: 'session'; readonly column: number; readonly startsBand: boolean; readonly band: number }
  | { readonly kind: 'topic'; readonly topic: Topic; readonly startsBand: boolean; readonly band: number };

/** Targets that stand together. */
export type TargetBand =
  | { readonly kind: 'sessions'; readonly band: Band; readonly count: number }
  | { readonly kind: 'topics'; readonly of: Topic['kind']; readonly count: number };

/** What is on the screen of a matrix: which reviewers and which targets, in which order and direction. */
export interface Board {
  readonly kind: SheetKind;
  readonly transposed: boolean;
  /** Rows of the matrix, by number. */
  readonly people: readonly number[];
  readonly targets: readonly Target[];
  readonly bands: readonly TargetBand[];
}

/** What of `matrix` is shown. */
export function boardOf(
  plan: Plan,
  matrix: ReviewMatrix,
  kind: SheetKind,
  wanted: Wanted,
  transposed: boolean,
): Board {
  const people = shownRows(plan, matrix, wanted);
  if (kind === 'assignment') {
    const shown = shownBands(plan, matrix, wanted);
    return {
      kind,
      transposed,
      people,
      targets: shown.flatMap(({ columns }, band) =>
        columns.map((column, index): Target => ({ kind: 'session', column, startsBand: index === 0, band })),
      ),
      bands: shown.map((band) => ({ kind: 'sessions', band, count: band.columns.length })),
    };
  }
  const topics = kind === 'competence' ? competenceTopics(plan) : wishTopics(plan);
  const kinds = (['tracks', 'groups', 'sessions'] as const).filter((of) =>
    topics.some((topic) => topic.kind === of),
  );
  return {
    kind,
    transposed,
    people,
    targets: topics.map(
      (topic, index): Target => ({
        kind: 'topic',
        topic,
        startsBand: topics[index - 1]?.kind !== topic.kind,
        band: kinds.indexOf(topic.kind),
      }),
    ),
    bands: kinds.map((of) => ({
      kind: 'topics',
      of,
      count: topics.filter((topic) => topic.kind === of).length,
    })),
  };
}

/** How many rows and columns the board has on the screen. */
export function sizeOfBoard({ people, targets, transposed }: Board): { rows: number; columns: number } {
  return transposed
    ? { rows: targets.length, columns: people.length }
    : { rows: people.length, columns: targets.length };
}

/** What stands at a place of the screen, as far as there is something: a heading has one, a cell both. */
export interface Spot {
  readonly row: Row | undefined;
  readonly target: Target | undefined;
}

/** What stands at `place`. */
export function spotAt(board: Board, matrix: ReviewMatrix, place: Place): Spot {
  const [person, target] = board.transposed ? [place.column, place.row] : [place.row, place.column];
  return { row: matrix.rows[board.people[person] ?? -1], target: board.targets[target] };
}

/** Where a reviewer and a session stand on the screen; a number is -1 where one is not asked for or not shown. */
export function placeOn(
  board: Board,
  matrix: ReviewMatrix,
  person: string | null,
  session: string | null,
): Place {
  const at = board.people.findIndex((row) => matrix.rows[row]?.person.id === person);
  const target = board.targets.findIndex(
    (each) => each.kind === 'session' && matrix.columns[each.column]?.session.id === session,
  );
  return board.transposed ? { row: target, column: at } : { row: at, column: target };
}
