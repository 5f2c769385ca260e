import type { Mark } from '../../../shared/assign/preview.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { Cell, Obstacle } from '../../../shared/reviewing/cell.ts';
import { ASSIGNED, NOTHING, PINNED } from '../../../shared/reviewing/values.ts';
import type { Planned } from '../planned.ts';
import type { Face } from '../sheet/grid.ts';
import { foundWords, type Speech, stateWord, suitWords } from '../words.ts';

/** Where a cell of an assignment stands. */
interface CellPlace {
  /** Reviewer and session with its day, as in the name of the cell. */
  readonly name: string;
  readonly cancelled: boolean;
  /** Begins another band, or another pass than the one before. */
  readonly className: string;
  /** Says that they are away: the first of a stretch does. */
  readonly saysAway: boolean;
  /** What the checks have found about it, the worst first. */
  readonly found: readonly Finding[];
}

/** What cells are, in words. Most are like another that was told before, and telling takes its time. */
export function cellWords(speech: Speech): (cell: Cell, cancelled: boolean) => string {
  const told = new Map<string, string>();
  return (cell, cancelled) => {
    const { assigned, pinned, obstacles, competence, wish, again } = cell;
    const [first] = obstacles;
    const away = first?.kind === 'absent' ? first.attendance : '';
    const key = [assigned, pinned, cancelled, first?.kind, away, competence, wish, again[0]?.start].join(' ');
    let words = told.get(key);
    if (words === undefined) {
      const suits = cancelled ? [] : suitWords(cell, speech);
      words = [stateWord(cell, { cancelled }, speech.t), ...suits].join(', ');
      told.set(key, words);
    }
    return words;
  };
}

/** A cell of reviewers by sessions, as it is or as it would be; `said` is what it is in words. */
export function assignmentFace(
  cell: Cell,
  { name, cancelled, className, saysAway, found }: CellPlace,
  proposed: Mark | undefined,
  planned: Planned | undefined,
  said: (cell: Cell, cancelled: boolean) => string,
  speech: Speech,
): Face {
  const { t } = speech;
  const { assigned, pinned, obstacles, competence, wish, again } = cell;
  const classes = ['cell'];
  if (className !== '') classes.push(className);
  if (cancelled) classes.push('cancelled');
  if (assigned) classes.push('assigned');
  if (competence > 0 && !cancelled) classes.push(`level-${competence}`);
  if (wish !== null && !cancelled) classes.push(`wish-${wish}`);
  for (const { kind } of obstacles) classes.push(kind);
  const words = [said(cell, cancelled)];
  if (found.length > 0) words.push(foundWords(found, speech));
  if (proposed !== undefined) words.push(t(`proposal.mark.${proposed}`));
  if (planned !== undefined) words.push(planned.word);
  const severity = found[0]?.severity ?? null;
  // A clash has a sign of its own, on its mark.
  const hasSign = severity === 'hard' && assigned && !cancelled && obstacles.length > 0;
  const [mark, markClass] = planned
    ? [planned.mark, `review-mark ${planned.skipped ? 'review-mark-left' : 'review-mark-pasted'}`]
    : markOf(cell, proposed, cancelled, saysAway, speech, again.length > 0);
  return {
    className: classes.join(' '),
    label: `${name}: ${words.join(', ')}`,
    mark,
    markClass,
    sign: hasSign ? null : severity,
    value: assigned ? (pinned ? PINNED : ASSIGNED) : NOTHING,
    disabled: cancelled && !assigned,
  };
}

function markOf(
  { assigned, pinned, obstacles }: Cell,
  proposed: Mark | undefined,
  cancelled: boolean,
  saysAway: boolean,
  { t }: Speech,
  again: boolean,
): readonly [string, string] {
  if (proposed === 'added') return ['+', 'review-mark review-mark-added'];
  if (proposed === 'removed') return ['✓', 'review-mark review-mark-removed'];
  if (cancelled) return assigned ? ['✓', 'review-mark review-mark-void'] : ['', ''];
  const first = obstacles[0]?.kind;
  if (assigned) {
    const classes = ['review-mark'];
    if (first !== undefined) classes.push('review-mark-clash');
    if (pinned) classes.push('review-mark-pinned');
    if (again) classes.push('review-mark-again');
    return ['✓', classes.join(' ')];
  }
  switch (first) {
    case undefined:
      return ['', ''];
    case 'conflict':
      return [t('reviewers.mark.conflict'), 'review-word review-word-conflict'];
    case 'refused':
      return [t('reviewers.mark.refused'), 'review-word review-word-refused'];
    case 'absent':
      return saysAway ? [t('reviewers.mark.absent'), 'review-word review-word-absent'] : ['', ''];
    case 'busy':
      return ['×', `review-word review-word-${isOnlyReviewing(obstacles) ? 'reviewing' : 'busy'}`];
  }
}

/** Whether it is but another review that keeps someone busy. */
function isOnlyReviewing(obstacles: readonly Obstacle[]): boolean {
  return obstacles.every(
    (obstacle) =>
      obstacle.kind === 'busy' &&
      obstacle.engagements.every(({ parts }) => parts.length === 1 && parts[0] === 'reviewer'),
  );
}
