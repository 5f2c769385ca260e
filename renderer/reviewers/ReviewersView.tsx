import { Button, Link } from '@fluentui/react-components';
import { PersonAdd20Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { cellsOf } from '../../shared/reviewing/block.ts';
import { type Column, type Row, reviewMatrix } from '../../shared/reviewing/matrix.ts';
import type { SheetKind } from '../../shared/reviewing/values.ts';
import { useText } from '../i18n/use-text.ts';
import { showSettings } from '../settings/settings-place.ts';
import { useAssigning } from '../store/assigning.ts';
import { usePlan } from '../store/use-plan.ts';
import { askWhy, forgetWhy, useWhy } from '../store/why.ts';
import { EditButton } from '../ui/EditButton.tsx';
import { Nothing } from '../ui/Nothing.tsx';
import { AddReviewer } from './AddReviewer.tsx';
import { placeOn, sizeOfBoard, spotAt } from './board.ts';
import { CellTooltip } from './CellTooltip.tsx';
import { Details } from './Details.tsx';
import { Gaps } from './Gaps.tsx';
import { removeReviewer, rename, toggle } from './gestures.ts';
import { assignmentGrid } from './grids/assignment-grid.tsx';
import { topicGrid } from './grids/topic-grid.tsx';
import { forgetPointer, pointAt } from './hover.ts';
import { Legend } from './Legend.tsx';
import { Menus, type OpenMenu } from './Menus.tsx';
import { NameInput } from './NameInput.tsx';
import { NoWorkshops } from './NoWorkshops.tsx';
import { PastePanel } from './PastePanel.tsx';
import { DaysDialog } from './panels/DaysDialog.tsx';
import { type OpenPanel, Panel } from './panels/Panel.tsx';
import { useReviewersPlace } from './place.ts';
import { leaveWhenDone } from './proposal/accept.ts';
import { PartnersDialog, partnersOf } from './proposal/PartnersDialog.tsx';
import { ProposalPanel } from './proposal/ProposalPanel.tsx';
import { ProposeButtons } from './proposal/ProposeButtons.tsx';
import { SuggestDialog } from './proposal/SuggestDialog.tsx';
import { NOTHING_PENDING, usePreview } from './proposal/use-preview.ts';
import { useSentHere } from './sent.ts';
import type { Place } from './sheet/grid.ts';
import { Sheet } from './sheet/Sheet.tsx';
import { useClipboard } from './sheet/use-clipboard.ts';
import { Toolbar } from './Toolbar.tsx';
import { tooltipText } from './tooltip-text.ts';
import { useCells } from './use-cells.ts';
import { usePaste } from './use-paste.ts';
import { useMatrixAfter, useSheet } from './use-sheet.ts';
import { rangeText, type Speech } from './words.ts';
import './reviewers.css';
import './matrix-heads.css';
import './matrix-cells.css';
import './matrix-totals.css';

/** How wide the parts of the sheet want to be, in CSS pixels, with reviewers beside or above. */
const WIDTHS = { name: 184, totals: 124, least: 61, most: 124, head: 96 };
const TURNED = { name: 250, totals: 92, least: 64, most: 124, head: 78 };

/** Who reviews which workshop, what reviewers know and what they wish for: a sheet of reviewers by workshops. */
export function ReviewersView() {
  const plan = usePlan();
  const { t, language } = useText();
  const speech = useMemo<Speech>(() => ({ plan, t, language }), [plan, t, language]);
  const matrix = useMemo(() => reviewMatrix(plan), [plan]);
  const view = useRef<HTMLDivElement>(null);

  const [adding, setAdding] = useState(false);
  const [renaming, setRenaming] = useState<Place | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [suggestFor, setSuggestFor] = useState<Column | null>(null);
  const [daysOf, setDaysOf] = useState<Row['person']['id'] | null>(null);
  const [panel, setPanel] = useState<OpenPanel | null>(null);
  const [offered, setOffered] = useState<Place | null>(null);

  const preview = usePreview(plan);
  const after = useMatrixAfter(matrix, preview, speech);
  const sheet = useSheet(matrix, speech);
  const { board } = sheet;
  const cells = useCells(sheet);
  useSentHere(({ person, session }) => {
    const at = placeOn(board, matrix, person, session);
    if (Math.max(at.row, at.column) >= 0) cells.summon(at);
  });
  const pasting = usePaste(sheet);
  const { planned } = pasting;
  const grid = useMemo(
    () =>
      board.kind === 'assignment'
        ? assignmentGrid({ board, matrix, after, preview, planned, speech })
        : topicGrid({ board, matrix, planned, speech }),
    [board, matrix, after, preview, planned, speech],
  );
  useClipboard(view, {
    copy: () => cells.copied(grid),
    cut: cells.clear,
    paste: (text) => {
      const { block } = cells;
      if (block !== null) pasting.paste(text, grid, { row: block.top, column: block.left }, cellsOf(block));
    },
  });

  const asked = useWhy((state) => state.asked);
  const phase = useAssigning((state) => state.now.phase);
  useEffect(
    () => () => {
      forgetWhy();
      forgetPointer();
    },
    [],
  );
  useEffect(() => {
    // What was worked in is gone.
    if (phase === 'none' && document.activeElement === document.body)
      view.current?.querySelector<HTMLElement>('.reviewers-propose')?.focus();
  }, [phase]);

  if (matrix.columns.length === 0) return <NoWorkshops />;

  const { place } = cells.selection;
  const { demand, mostADay } = plan.event.reviewing;
  const unneeded =
    matrix.rows.length === 0 && !matrix.columns.some((column) => !column.cancelled && column.demand.min > 0);
  const stopAdding = (): void => {
    setAdding(false);
    view.current?.querySelector<HTMLElement>('.reviewers-add')?.focus();
  };
  const columnAt = (at: Place): Column | undefined => {
    const { target } = spotAt(board, matrix, at);
    return target?.kind === 'session' ? matrix.columns[target.column] : undefined;
  };
  const toggleAt = (at: Place): void => {
    const { row, target } = spotAt(board, matrix, at);
    const column = columnAt(at);
    if (row === undefined || column === undefined || target?.kind !== 'session') return;
    if (preview !== null && partnersOf(speech, matrix, preview, row, column) !== null) {
      setOffered(at);
      return;
    }
    toggle(row, column, target.column, speech);
    // In a preview that is how a cell is accepted.
    leaveWhenDone();
  };
  const why = (at: Place): void => {
    const reviewer = spotAt(board, matrix, at).row?.person.id;
    const session = columnAt(at)?.session.id;
    if (reviewer === undefined || session === undefined) return;
    cells.enter();
    void askWhy({ reviewer, session }, preview?.pending ?? NOTHING_PENDING);
  };
  const openHeading = (at: Place, beside: HTMLElement): void => {
    const { row } = spotAt(board, matrix, at);
    if (row === undefined) setMenu({ place: at, beside });
    else setDaysOf(row.person.id);
  };
  const onKey = (event: KeyboardEvent, at: Place): boolean => {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    const onHeading = at.column < 0 || at.row < 0;
    const beside = event.target as HTMLElement;
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) setMenu({ place: at, beside });
    else if (ctrlKey || metaKey) return cells.onKey(event, grid);
    else if (onHeading && key === 'Enter') openHeading(at, beside);
    else if (onHeading && key === ' ') setMenu({ place: at, beside });
    else if (key === '?' && !onHeading) why(at);
    else if (key === 'F2' && at.row >= 0 && !board.transposed) setRenaming(at);
    else if ((key === ' ' || key === 'Enter') && board.kind === 'assignment' && cells.block !== null) {
      if (cells.block.top === cells.block.bottom && cells.block.left === cells.block.right) toggleAt(at);
      else cells.toggleAll(grid, cells.block);
    } else return cells.onKey(event, grid);
    return true;
  };
  const changeSheet = (kind: SheetKind, transposed: boolean): void => {
    useReviewersPlace.setState({ kind, transposed });
    cells.select({ anchor: { row: 0, column: 0 }, place: { row: 0, column: 0 } });
  };
  const askedAt = asked && placeOn(board, matrix, asked.pair.reviewer, asked.pair.session);
  const renamed = renaming === null ? undefined : spotAt(board, matrix, renaming).row;
  const { rows, columns } = sizeOfBoard(board);
  const offer = offered && offerAt(offered);
  const wide = board.transposed ? TURNED : WIDTHS;
  const daysShown = daysOf === null ? undefined : matrix.rows.find(({ person }) => person.id === daysOf);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is for whatever in it has the focus.
    <div
      className="reviewers"
      ref={view}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        forgetWhy();
        if (event.target instanceof Element && event.target.matches('[data-column]'))
          cells.select({ anchor: place, place });
      }}
    >
      <header className="reviewers-bar">
        <h2 className="visually-hidden">{t('reviewers.reviewer')}</h2>
        {unneeded ? (
          <span className="review-gaps" />
        ) : (
          <Gaps
            matrix={matrix}
            speech={speech}
            onGo={(column) => {
              const at = placeOn(board, matrix, null, column.session.id);
              const there = board.transposed
                ? { row: at.row, column: Math.max(place.column, 0) }
                : { row: Math.max(place.row, 0), column: at.column };
              if (Math.max(at.row, at.column) >= 0) cells.summon(there);
            }}
          />
        )}
        {!unneeded && (
          <Link
            as="button"
            className="reviewers-limits"
            title={t('reviewers.changeLimits')}
            aria-expanded={panel?.kind === 'limits'}
            onClick={() => setPanel(panel?.kind === 'limits' ? null : { kind: 'limits' })}
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
      {!unneeded && (
        <Toolbar
          matrix={matrix}
          speech={speech}
          onKind={(kind) => changeSheet(kind, board.transposed)}
          onTurn={() => changeSheet(board.kind, !board.transposed)}
        />
      )}
      {pasting.pasting ? (
        <PastePanel
          pasting={pasting.pasting}
          grid={grid}
          matrix={matrix}
          speech={speech}
          onDespite={pasting.setDespite}
          onAccept={() => {
            pasting.accept();
            cells.summon(place);
          }}
          onCancel={() => {
            pasting.cancel();
            cells.summon(place);
          }}
        />
      ) : (
        <ProposalPanel preview={preview} matrix={matrix} speech={speech} />
      )}
      {adding && <AddReviewer matrix={matrix} speech={speech} onDone={stopAdding} />}
      {unneeded ? (
        <Nothing title={t('reviewers.notNeeded.title')} text={t('reviewers.notNeeded.text')}>
          <Button onClick={() => showSettings('reviewing')}>{t('reviewers.notNeeded.toSettings')}</Button>
        </Nothing>
      ) : (
        <>
          <div className="reviewers-body">
            <Sheet
              grid={grid}
              widths={wide}
              selection={cells.selection}
              entered={cells.entered}
              summons={cells.summons}
              fills={board.kind !== 'assignment' || preview === null}
              instead={
                renaming === null || renamed === undefined
                  ? null
                  : {
                      row: renaming.row,
                      content: (
                        <NameInput
                          name={renamed.person.name}
                          label={t('reviewers.row.name')}
                          onDone={(name) => {
                            setRenaming(null);
                            cells.summon({ row: renaming.row, column: -1 });
                            if (name !== null) rename(renamed.person, name);
                          }}
                        />
                      ),
                    }
              }
              empty={rows === 0 || columns === 0 ? emptiness() : null}
              onSelect={cells.select}
              onPointAt={pointAt}
              onPress={(at) => {
                if (board.kind === 'assignment') toggleAt(at);
              }}
              onKey={onKey}
              onMenu={(at, beside) => setMenu({ place: at, beside })}
              onRename={(at) => {
                if (!board.transposed && at.row >= 0) setRenaming(at);
              }}
              onFill={(source, whole) => cells.fill(grid, source, whole)}
            />
            {panel && (
              <Panel
                panel={panel}
                matrix={matrix}
                speech={speech}
                onClose={() => {
                  setPanel(null);
                  cells.summon(place);
                }}
              />
            )}
            {panel === null && (
              <Details
                board={board}
                matrix={matrix}
                speech={speech}
                place={cells.entered ? place : null}
                asked={asked}
                askedAt={askedAt}
                onWhy={why}
              />
            )}
          </div>
          <Legend kind={board.kind} proposal={preview !== null} />
        </>
      )}
      <CellTooltip textOf={(at) => tooltipText(spotAt(board, matrix, at), matrix, speech)} />
      {menu && (
        <Menus
          menu={menu}
          board={board}
          matrix={matrix}
          preview={preview}
          onClose={() => {
            setMenu(null);
            cells.summon(menu.place);
          }}
          onLeave={() => setMenu(null)}
          onWhy={why}
          onToggle={toggleAt}
          onPin={(at) => cells.pin(grid, { top: at.row, bottom: at.row, left: at.column, right: at.column })}
          onSuggest={setSuggestFor}
          onDemand={({ session }) => setPanel({ kind: 'session', id: session.id })}
          onDays={({ person }) => setDaysOf(person.id)}
          onEdit={({ person }) => setPanel({ kind: 'person', id: person.id })}
          onRename={setRenaming}
          onRemove={(row) => {
            removeReviewer(row, speech);
            cells.summon(board.transposed ? place : { row: Math.min(place.row, rows - 2), column: -1 });
          }}
        />
      )}
      {suggestFor && (
        <SuggestDialog
          session={suggestFor.session}
          speech={speech}
          onClose={() => {
            cells.summon(placeOn(board, matrix, null, suggestFor.session.id));
            setSuggestFor(null);
          }}
          onChoose={(reviewer) => {
            const row = matrix.rows.find(({ person }) => person.id === reviewer);
            const at = matrix.columns.findIndex(({ session }) => session.id === suggestFor.session.id);
            const column = matrix.columns[at];
            cells.summon(placeOn(board, matrix, null, suggestFor.session.id));
            setSuggestFor(null);
            if (row === undefined || column === undefined) return;
            toggle(row, column, at, speech);
            leaveWhenDone();
          }}
        />
      )}
      {daysShown && (
        <DaysDialog
          row={daysShown}
          speech={speech}
          onEdit={() => {
            setDaysOf(null);
            setPanel({ kind: 'person', id: daysShown.person.id });
          }}
          onClose={() => {
            setDaysOf(null);
            cells.summon(place);
          }}
        />
      )}
      {offered && offer && (
        <PartnersDialog
          pairs={offer.pairs}
          speech={speech}
          onAlone={() => {
            setOffered(null);
            toggle(offer.row, offer.column, offer.at, speech);
            leaveWhenDone();
            cells.summon(offered);
          }}
          onClose={() => {
            setOffered(null);
            cells.summon(offered);
          }}
        />
      )}
    </div>
  );

  function offerAt(at: Place) {
    const { row, target } = spotAt(board, matrix, at);
    const column = columnAt(at);
    if (row === undefined || column === undefined || target?.kind !== 'session' || preview === null)
      return null;
    const pairs = partnersOf(speech, matrix, preview, row, column);
    return pairs && { row, column, at: target.column, pairs };
  }

  function emptiness() {
    if (matrix.rows.length > 0) {
      const said =
        board.people.length === 0 ? 'noHit' : board.kind === 'assignment' ? 'noColumns' : 'noTopics';
      return <p className="reviewers-none">{t(`reviewers.toolbar.${said}`)}</p>;
    }
    return (
      <div className="reviewers-none">
        <Nothing title={t('reviewers.noReviewers.title')} text={t('reviewers.noReviewers.text')}>
          {!adding && (
            <Button appearance="primary" onClick={() => setAdding(true)}>
              {t('reviewers.add.button')}
            </Button>
          )}
        </Nothing>
      </div>
    );
  }
}
