import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { FoundInMatrix } from '../../shared/reviewing/found.ts';
import { reviewMatrix } from '../../shared/reviewing/matrix.ts';
import type { SheetKind } from '../../shared/reviewing/values.ts';
import { useText } from '../i18n/use-text.ts';
import { showSettings } from '../settings/settings-place.ts';
import { useAssigning } from '../store/assigning.ts';
import { useChecked } from '../store/checking.ts';
import { usePlan } from '../store/use-plan.ts';
import { forgetWhy, useWhy } from '../store/why.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { AddReviewer } from './AddReviewer.tsx';
import { actsOn } from './acts.ts';
import { Bar } from './Bar.tsx';
import { placeOn, sizeOfBoard, spotAt } from './board.ts';
import { CellTooltip } from './CellTooltip.tsx';
import { Details } from './Details.tsx';
import { rename } from './gestures.ts';
import { assignmentGrid } from './grids/assignment-grid.tsx';
import { topicGrid } from './grids/topic-grid.tsx';
import { forgetPointer, pointAt } from './hover.ts';
import { Legend } from './Legend.tsx';
import { NameInput } from './NameInput.tsx';
import { NothingShown } from './NothingShown.tsx';
import { NoWorkshops } from './NoWorkshops.tsx';
import { type Overlay, Overlays } from './Overlays.tsx';
import { PastePanel } from './PastePanel.tsx';
import { type OpenPanel, Panel } from './panels/Panel.tsx';
import { pasteText } from './paste-text.ts';
import { useReviewersPlace } from './place.ts';
import { AssignmentPanel } from './proposal/AssignmentPanel.tsx';
import { usePreview } from './proposal/use-preview.ts';
import { useSentHere } from './sent.ts';
import type { Place } from './sheet/grid.ts';
import { Sheet } from './sheet/Sheet.tsx';
import { useClipboard } from './sheet/use-clipboard.ts';
import { Toolbar } from './Toolbar.tsx';
import { tooltipText } from './tooltip-text.ts';
import { useCells } from './use-cells.ts';
import { usePaste } from './use-paste.ts';
import { useMatrixAfter, useSheet } from './use-sheet.ts';
import { doKey } from './view-keys.ts';
import type { Speech } from './words.ts';
import './reviewers.css';
import './matrix-heads.css';
import './matrix-cells.css';
import './matrix-totals.css';
import './matrix-contrast.css';

/** How wide the parts of the sheet want to be, in CSS pixels, with reviewers beside or above. */
const WIDTHS = { name: 184, totals: 124, least: 61, most: 124, head: 102 };
/** With three days, whose figures stand beside each other, the totals want more. */
const THREE_DAYS = { ...WIDTHS, totals: 152 };
const TURNED = { name: 250, totals: 92, least: 64, most: 124, head: 78 };
const widthsOf = (transposed: boolean, days: number) =>
  transposed ? TURNED : days === 3 ? THREE_DAYS : WIDTHS;

/** Who reviews which workshop, what reviewers know and what they wish for: a sheet of reviewers by workshops. */
export function ReviewersView() {
  const plan = usePlan();
  const { t, language } = useText();
  const speech = useMemo<Speech>(() => ({ plan, t, language }), [plan, t, language]);
  const matrix = useMemo(() => reviewMatrix(plan), [plan]);
  const view = useRef<HTMLDivElement>(null);

  const [adding, setAdding] = useState(false);
  const [renaming, setRenaming] = useState<Place | null>(null);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [panel, setPanel] = useState<OpenPanel | null>(null);

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
  const { findings } = useChecked();
  const found = useMemo(() => new FoundInMatrix(findings, matrix), [findings, matrix]);
  const grid = useMemo(
    () =>
      board.kind === 'assignment'
        ? assignmentGrid({ board, matrix, after, preview, planned, found, speech })
        : topicGrid({ board, matrix, planned, speech }),
    [board, matrix, after, preview, planned, found, speech],
  );
  useClipboard(view, {
    copy: () => cells.copied(grid),
    cut: cells.clear,
    paste: (text) => pasteText(text, { pasting, cells, grid, t }),
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
  const unneeded =
    matrix.rows.length === 0 && !matrix.columns.some((column) => !column.cancelled && column.demand.min > 0);
  const stopAdding = (): void => {
    setAdding(false);
    view.current?.querySelector<HTMLElement>('.reviewers-add')?.focus();
  };
  const { goTo, toggleAt, why } = actsOn(sheet, cells, preview, setOverlay);
  const openMenu = (at: Place, beside: HTMLElement) => setOverlay({ kind: 'menu', place: at, beside });
  const renameAt = (at: Place): void => {
    if (!board.transposed && at.row >= 0) setRenaming(at);
  };
  const changeSheet = (kind: SheetKind, transposed: boolean): void => {
    useReviewersPlace.setState({ kind, transposed });
    cells.select({ anchor: { row: 0, column: 0 }, place: { row: 0, column: 0 } });
  };
  const back = (): void => cells.summon(place);
  const wordsAt = (at: Place) => tooltipText(spotAt(board, matrix, at), matrix, found, speech);
  const renamed = renaming === null ? undefined : spotAt(board, matrix, renaming).row;
  const { rows, columns } = sizeOfBoard(board);
  const nameInput = renaming !== null && renamed !== undefined && (
    <NameInput
      name={renamed.person.name}
      label={t('reviewers.row.name')}
      onDone={(name) => {
        setRenaming(null);
        cells.summon({ row: renaming.row, column: -1 });
        if (name !== null) rename(renamed.person, name);
      }}
    />
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is for whatever in it has the focus.
    <div
      className="reviewers"
      data-flows=""
      data-assigning={phase}
      data-pasting={pasting.pasting !== null}
      ref={view}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        forgetWhy();
        if (event.target instanceof Element && event.target.matches('[data-column]'))
          cells.select({ anchor: place, place });
      }}
    >
      <Bar
        matrix={matrix}
        speech={speech}
        unneeded={unneeded}
        adding={adding}
        limitsOpen={panel?.kind === 'limits'}
        onGap={goTo}
        onLimits={() => setPanel(panel?.kind === 'limits' ? null : { kind: 'limits' })}
        onAdd={() => setAdding(!adding)}
      />
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
          kind={board.kind}
          grid={grid}
          matrix={matrix}
          speech={speech}
          onDespite={pasting.setDespite}
          onAccept={() => {
            pasting.accept();
            back();
          }}
          onCancel={() => {
            pasting.cancel();
            back();
          }}
        />
      ) : (
        <AssignmentPanel preview={preview} matrix={matrix} speech={speech} />
      )}
      {adding && <AddReviewer matrix={matrix} speech={speech} onDone={stopAdding} />}
      {unneeded ? (
        <Nothing title={t('reviewers.notNeeded.title')} text={t('reviewers.notNeeded.text')}>
          <Button onClick={() => showSettings('reviewing')}>{t('reviewers.notNeeded.toSettings')}</Button>
        </Nothing>
      ) : (
        <>
          <div className="reviewers-body" data-panel={panel?.kind}>
            <Sheet
              grid={grid}
              widths={widthsOf(board.transposed, matrix.groups.length)}
              selection={cells.selection}
              entered={cells.entered}
              summons={cells.summons}
              fills={board.kind !== 'assignment' || preview === null}
              instead={renaming !== null && nameInput ? { row: renaming.row, content: nameInput } : null}
              description={wordsAt(place)}
              empty={
                (rows === 0 || columns === 0) && (
                  <NothingShown sheet={sheet} onAdd={adding ? null : () => setAdding(true)} />
                )
              }
              onSelect={cells.select}
              onPointAt={pointAt}
              onPress={(at) => {
                if (board.kind === 'assignment') toggleAt(at);
              }}
              onKey={(event, at) =>
                doKey(event, at, cells.block, {
                  menu: openMenu,
                  heading: (heading, beside) => {
                    const { row } = spotAt(board, matrix, heading);
                    if (row === undefined) openMenu(heading, beside);
                    else setOverlay({ kind: 'days', person: row.person.id });
                  },
                  why,
                  rename: renameAt,
                  press: board.kind === 'assignment' ? toggleAt : null,
                  pressAll: (block) => cells.toggleAll(grid, block),
                  cells: (pressed) => cells.onKey(pressed, grid),
                })
              }
              onMenu={openMenu}
              onRename={renameAt}
              onFill={(source, whole) => cells.fill(grid, source, whole)}
            />
            {panel ? (
              <Panel
                panel={panel}
                matrix={matrix}
                speech={speech}
                onClose={() => {
                  setPanel(null);
                  back();
                }}
              />
            ) : (
              <Details
                board={board}
                matrix={matrix}
                found={found}
                speech={speech}
                place={cells.entered ? place : null}
                asked={asked}
                askedAt={asked && placeOn(board, matrix, asked.pair.reviewer, asked.pair.session)}
                onWhy={why}
              />
            )}
          </div>
          <Legend kind={board.kind} proposal={preview !== null} />
        </>
      )}
      <CellTooltip textOf={wordsAt} />
      {overlay && (
        <Overlays
          overlay={overlay}
          sheet={sheet}
          found={found}
          preview={preview}
          place={place}
          onOverlay={setOverlay}
          onPanel={setPanel}
          onRename={renameAt}
          onWhy={why}
          onToggle={toggleAt}
          onPin={(at) => cells.pin(grid, { top: at.row, bottom: at.row, left: at.column, right: at.column })}
          onSummon={cells.summon}
        />
      )}
    </div>
  );
}
