import { Button } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons';
import { addressOf } from '../../shared/import/book.ts';
import { type CellProblem, cellProblemText } from '../../shared/import/table/problem.ts';
import { useText } from '../i18n/use-text.ts';

interface ProblemListProps {
  readonly problems: readonly CellProblem[];
  readonly refused: ReadonlySet<number>;
  readonly sheet: string;
  readonly onMend: (problem: CellProblem) => void;
  readonly onLeaveOut: () => void;
}

/** So many are listed; whoever has more of them has something to mend in the list itself. */
const LISTED = 100;

/** What is wrong, cell by cell, with what to do about it; each leads to its cell. */
export function ProblemList({ problems, refused, sheet, onMend, onLeaveOut }: ProblemListProps) {
  const { t } = useText();
  const rest = problems.length - LISTED;
  return (
    <section className="import-problems" aria-label={t('imports.problems')}>
      <h3>
        {t('imports.problems')}
        {problems.length > 0 && <span>{t('imports.problemCount', { count: problems.length })}</span>}
      </h3>
      {problems.length === 0 && (
        <p className="import-fine">
          <CheckmarkCircle20Regular aria-hidden />
          {t('imports.noProblems')}
        </p>
      )}
      {refused.size > 0 && (
        <div className="import-refused" role="status">
          <p>{t('imports.refusedRows', { count: refused.size })}</p>
          <Button size="small" onClick={onLeaveOut}>
            {t('imports.leaveOut', { count: refused.size })}
          </Button>
        </div>
      )}
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, LISTED).map((problem) => {
            const { row, column, code, weight, field } = problem;
            const { wrong, mend } = cellProblemText(problem, t);
            const address = column === null ? String(row) : addressOf(column, row);
            return (
              <li key={`${row} ${column} ${code} ${field}`} data-weight={weight}>
                <button type="button" disabled={column === null} onClick={() => onMend(problem)}>
                  <span className="import-address">{t('imports.place', { sheet, address })}</span>
                  <strong>{wrong}</strong>
                  <span>{mend}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {rest > 0 && <p className="import-hint">{t('imports.more', { count: rest })}</p>}
    </section>
  );
}
