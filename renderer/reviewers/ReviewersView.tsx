import { Button, Link } from '@fluentui/react-components';
import { PersonAdd20Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Row, reviewMatrix } from '../../shared/reviewing/matrix.ts';
import { useText } from '../i18n/use-text.ts';
import { showSettings } from '../settings/settings-place.ts';
import { useAssigning } from '../store/assigning.ts';
import { usePlan } from '../store/use-plan.ts';
import { askWhy, forgetWhy, useWhy } from '../store/why.ts';
import { EditButton } from '../ui/EditButton.tsx';
import { Nothing } from '../ui/Nothing.tsx';
import { AddReviewer } from './AddReviewer.tsx';
import { CellTooltip } from './CellTooltip.tsx';
import { Details } from './Details.tsx';
import { Gaps } from './Gaps.tsx';
import { removeReviewer, rename, toggle } from './gestures.ts';
import { Legend } from './Legend.tsx';
import { Matrix, type Place } from './Matrix.tsx';
import { Menus, type OpenMenu } from './Menus.tsx';
import { NoWorkshops } from './NoWorkshops.tsx';
import { leaveWhenDone } from './proposal/accept.ts';
import { ProposalPanel } from './proposal/ProposalPanel.tsx';
import { ProposeButtons } from './proposal/ProposeButtons.tsx';
import { SuggestDialog } from './proposal/SuggestDialog.tsx';
import { NOTHING_PENDING, usePreview } from './proposal/use-preview.ts';
import { cellSentence, obstacleSentences, rangeText, type Speech } from './words.ts';
import './reviewers.css';

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
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [suggestFor, setSuggestFor] = useState<number | null>(null);

  const preview = usePreview(plan);
  const asked = useWhy((state) => state.asked);
  const phase = useAssigning((state) => state.now.phase);
  useEffect(() => forgetWhy, []);
  useEffect(() => {
    // What was worked in is gone.
    if (phase === 'none' && document.activeElement === document.body)
      view.current?.querySelector<HTMLElement>('.reviewers-propose')?.focus();
  }, [phase]);

  // The matrix may have shrunk since the place was chosen.
  const place = {
    row: wanted.row < 0 ? -1 : Math.max(0, Math.min(wanted.row, matrix.rows.length - 1)),
    column: Math.min(wanted.column, matrix.columns.length - 1),
  };
  // While reasons are read, the pointer may rest anywhere.
  const askedAt = asked && {
    row: matrix.rows.findIndex(({ person }) => person.id === asked.pair.reviewer),
    column: matrix.columns.findIndex(({ session }) => session.id === asked.pair.session),
  };
  const current = askedAt ?? pointedAt ?? (entered ? place : null);
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
  const toggleAt = (at: Place): void => {
    const row = matrix.rows[at.row];
    const column = matrix.columns[at.column];
    if (row === undefined || column === undefined) return;
    toggle(row, column, at.column, speech);
    // In a preview that is how a cell is accepted.
    leaveWhenDone();
  };
  const why = (at: Place): void => {
    const reviewer = matrix.rows[at.row]?.person.id;
    const session = matrix.columns[at.column]?.session.id;
    if (reviewer === undefined || session === undefined) return;
    setEntered(true);
    void askWhy({ reviewer, session }, preview?.pending ?? NOTHING_PENDING);
  };
  const suggested = suggestFor === null ? undefined : matrix.columns[suggestFor];
  const leaveSuggestions = (): void => {
    if (suggestFor !== null) summon({ row: -1, column: suggestFor });
    setSuggestFor(null);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is for whatever in it has the focus.
    <div
      className="reviewers"
      ref={view}
      onKeyDown={(event) => {
        if (event.key === 'Escape') forgetWhy();
      }}
    >
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
        {!unneeded && <ProposeButtons matrix={matrix} speech={speech} />}
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
      <ProposalPanel preview={preview} matrix={matrix} speech={speech} />
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
                marks={preview?.marks ?? null}
                place={place}
                current={current}
                summons={summons}
                renaming={renaming}
                onPlace={(to) => {
                  setPlace(to);
                  setEntered(true);
                  forgetWhy();
                }}
                onPointAt={setPointedAt}
                onToggle={toggleAt}
                onWhy={why}
                onMenu={(at, beside) => setMenu({ place: at, beside })}
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
            <Details matrix={matrix} speech={speech} place={current} asked={asked} onWhy={why} />
          </div>
          <Legend proposal={preview !== null} />
        </>
      )}
      {pointedAt && <CellTooltip {...pointedAt} text={tooltipOf(pointedAt)} />}
      {menu && (
        <Menus
          menu={menu}
          matrix={matrix}
          preview={preview}
          onClose={() => {
            setMenu(null);
            summon(menu.place);
          }}
          onLeave={() => setMenu(null)}
          onWhy={why}
          onToggle={toggleAt}
          onSuggest={setSuggestFor}
          onRename={setRenaming}
          onRemove={removeRow}
        />
      )}
      {suggested && (
        <SuggestDialog
          session={suggested.session}
          speech={speech}
          onClose={leaveSuggestions}
          onChoose={(reviewer) => {
            const row = matrix.rows.findIndex(({ person }) => person.id === reviewer);
            leaveSuggestions();
            if (suggestFor !== null) toggleAt({ row, column: suggestFor });
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
