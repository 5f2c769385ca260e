import { Button, Link } from '@fluentui/react-components';
import { PersonAdd20Regular } from '@fluentui/react-icons';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Person } from '../../shared/plan/records/person.ts';
import { type Row, reviewMatrix } from '../../shared/reviewing/matrix.ts';
import { useText } from '../i18n/use-text.ts';
import { showPerson } from '../people/people-place.ts';
import { showSettings } from '../settings/settings-place.ts';
import { usePlan } from '../store/use-plan.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { AddReviewer } from './AddReviewer.tsx';
import { CellTooltip } from './CellTooltip.tsx';
import { Details } from './Details.tsx';
import { Gaps } from './Gaps.tsx';
import { removeReviewer, rename, toggle } from './gestures.ts';
import { Legend } from './Legend.tsx';
import { Matrix, type Place } from './Matrix.tsx';
import { NoWorkshops } from './NoWorkshops.tsx';
import { RowMenu } from './RowMenu.tsx';
import { cellSentence, obstacleSentences, rangeText, type Speech } from './words.ts';
import './reviewers.css';
import { EditButton } from '../ui/EditButton.tsx';

/** Who reviews which workshop: a matrix of reviewers by workshops and seminars. */
export function ReviewersView() {
  const plan = usePlan();
  const { t, language } = useText();
  const speech = useMemo<Speech>(() => ({ plan, t, language }), [plan, t, language]);
  const matrix = useMemo(() => reviewMatrix(plan), [plan]);
  const view = useRef<HTMLDivElement>(null);

  const [wanted, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [entered, setEntered] = useState(false);
  const [pointedAt, setPointedAt] = useState<Place | null>(null);
  const [summons, setSummons] = useState(0);
  const [adding, setAdding] = useState(false);
  const [renaming, setRenaming] = useState<number | null>(null);
  const [menu, setMenu] = useState<{ readonly row: number; readonly beside: HTMLElement } | null>(null);

  // The matrix may have shrunk since the place was chosen.
  const place = {
    row: Math.max(0, Math.min(wanted.row, matrix.rows.length - 1)),
    column: Math.min(wanted.column, matrix.columns.length - 1),
  };
  const current = pointedAt ?? (entered ? place : null);
  const summon = (to: Place): void => {
    setPlace(to);
    setSummons((count) => count + 1);
  };
  const onRenamed = useCallback((row: Row, name: string | null): void => {
    setRenaming(null);
    setSummons((count) => count + 1);
    if (name !== null) rename(row.person, name);
  }, []);

  if (matrix.columns.length === 0) return <NoWorkshops />;

  const { demand, mostADay } = plan.event.reviewing;
  const unneeded =
    matrix.rows.length === 0 && !matrix.columns.some((column) => !column.cancelled && column.demand.min > 0);
  const stopAdding = (): void => {
    setAdding(false);
    view.current?.querySelector<HTMLElement>('.reviewers-add')?.focus();
  };
  const removeRow = (index: number): void => {
    const row = matrix.rows[index];
    if (row === undefined) return;
    removeReviewer(row, speech);
    summon({ row: Math.min(index, matrix.rows.length - 2), column: -1 });
  };
  const show = (person: Person | undefined): void => {
    if (person !== undefined) showPerson(person.id);
  };

  return (
    <div className="reviewers" ref={view}>
      <header className="reviewers-bar">
        <h2 className="visually-hidden">{t('reviewers.reviewer')}</h2>
        {unneeded ? (
          <span className="review-gaps" />
        ) : (
          <Gaps matrix={matrix} speech={speech} onGo={(column) => summon({ row: place.row, column })} />
        )}
        {!unneeded && (
          <Link
            as="button"
            className="reviewers-limits"
            title={t('reviewers.changeLimits')}
            onClick={() => showSettings('reviewing')}
          >
            {t('reviewers.limits', { range: rangeText(demand), aDay: mostADay })}
          </Link>
        )}
        <EditButton
          className="reviewers-add"
          appearance="primary"
          icon={<PersonAdd20Regular />}
          aria-expanded={adding}
          onClick={(event) => {
            // The second of a double click would shut what the first one opened.
            if (event.detail <= 1) setAdding(!adding);
          }}
        >
          {t('reviewers.add.button')}
        </EditButton>
      </header>
      {adding && <AddReviewer matrix={matrix} speech={speech} onDone={stopAdding} />}
      {unneeded ? (
        <Nothing title={t('reviewers.notNeeded.title')} text={t('reviewers.notNeeded.text')}>
          <Button onClick={() => showSettings('reviewing')}>{t('reviewers.notNeeded.toSettings')}</Button>
        </Nothing>
      ) : (
        <>
          <div className="reviewers-body">
            <div className="reviewers-scroll">
              <Matrix
                matrix={matrix}
                speech={speech}
                place={place}
                current={current}
                summons={summons}
                renaming={renaming}
                onPlace={(to) => {
                  setPlace(to);
                  setEntered(true);
                }}
                onPointAt={setPointedAt}
                onToggle={(at) => {
                  const row = matrix.rows[at.row];
                  const column = matrix.columns[at.column];
                  if (row && column) toggle(row, column, at.column, speech);
                }}
                onMenu={(row, beside) => setMenu({ row, beside })}
                onRename={setRenaming}
                onRenamed={onRenamed}
                onRemove={removeRow}
              />
              {matrix.rows.length === 0 && (
                <div className="reviewers-none">
                  <Nothing title={t('reviewers.noReviewers.title')} text={t('reviewers.noReviewers.text')}>
                    {!adding && (
                      <Button appearance="primary" onClick={() => setAdding(true)}>
                        {t('reviewers.add.button')}
                      </Button>
                    )}
                  </Nothing>
                </div>
              )}
            </div>
            <Details matrix={matrix} speech={speech} place={current} />
          </div>
          <Legend />
        </>
      )}
      {pointedAt && <CellTooltip {...pointedAt} text={tooltipOf(pointedAt)} />}
      {menu && (
        <RowMenu
          beside={menu.beside}
          onClose={() => {
            setMenu(null);
            summon({ row: menu.row, column: -1 });
          }}
          onRename={() => {
            setMenu(null);
            setRenaming(menu.row);
          }}
          onOpen={() => show(matrix.rows[menu.row]?.person)}
          onRemove={() => {
            setMenu(null);
            removeRow(menu.row);
          }}
        />
      )}
    </div>
  );

  /** A free cell needs no explanation. */
  function tooltipOf({ row: rowIndex, column: columnIndex }: Place): string {
    const row = matrix.rows[rowIndex];
    const column = matrix.columns[columnIndex];
    const cell = row?.cells[columnIndex];
    if (row === undefined || column === undefined || cell === undefined) return '';
    if (!cell.assigned && cell.obstacles.length === 0 && !column.cancelled) return '';
    const obstacles = obstacleSentences(row.person, column, cell, speech);
    const first = cell.assigned || column.cancelled ? [cellSentence(row, column, cell, speech)] : [];
    return [...first, ...obstacles].join(' ');
  }
}
