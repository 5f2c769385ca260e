import { COLOURINGS } from '../../shared/programme/hue.ts';
import { COLUMNS } from '../../shared/programme/lane.ts';
import { setColumns, showAllRooms, toggleGrouped, useColumns } from '../programme/column-state.ts';
import {
  setColouring,
  toggleAllAcross,
  toggleFullness,
  useProgramme,
  widenBy,
  ZOOM_STEP,
  zoomBy,
  zoomToFit,
} from '../programme/view-state.ts';
import { usePlanStore } from '../store/plan.ts';
import { useView } from '../store/view.ts';
import type { Action } from './action.ts';

const isGrid = () =>
  usePlanStore.getState().open !== null &&
  useView.getState().view === 'programme' &&
  useProgramme.getState().shape === 'grid';
const byRoom = () => isGrid() && useColumns.getState().columns === 'rooms';
const isLeftOut = () => {
  const { hidden, folded } = useColumns.getState();
  return byRoom() && hidden.size + folded.size > 0;
};

/** How the grid is looked at. Its own keys zoom it, also where what has the focus would take them. */
export const LOOKING: readonly Action[] = [
  {
    id: 'grid.zoomIn',
    label: 'columns.action.zoomIn',
    keys: 'Ctrl++',
    holds: 'inView',
    when: isGrid,
    perform: () => zoomBy(ZOOM_STEP),
  },
  {
    id: 'grid.zoomOut',
    label: 'columns.action.zoomOut',
    keys: 'Ctrl+-',
    holds: 'inView',
    when: isGrid,
    perform: () => zoomBy(1 / ZOOM_STEP),
  },
  {
    id: 'grid.zoomToFit',
    label: 'columns.action.zoomToFit',
    keys: 'Ctrl+0',
    holds: 'inView',
    when: isGrid,
    perform: zoomToFit,
  },
  { id: 'grid.wider', label: 'columns.wider', when: isGrid, perform: () => widenBy(ZOOM_STEP) },
  { id: 'grid.narrower', label: 'columns.narrower', when: isGrid, perform: () => widenBy(1 / ZOOM_STEP) },
  { id: 'grid.allAcross', label: 'columns.allAcross', when: isGrid, perform: toggleAllAcross },
  ...COLUMNS.map(
    (columns): Action => ({
      id: `grid.columns.${columns}`,
      label: `columns.action.by.${columns}`,
      when: isGrid,
      perform: () => setColumns(columns),
    }),
  ),
  { id: 'grid.grouped', label: 'columns.grouped', when: byRoom, perform: toggleGrouped },
  { id: 'grid.showAll', label: 'columns.showAll', when: isLeftOut, perform: showAllRooms },
  ...COLOURINGS.map(
    (colouring): Action => ({
      id: `grid.colour.${colouring}`,
      label: `columns.action.colour.${colouring}`,
      when: isGrid,
      perform: () => setColouring(colouring),
    }),
  ),
  { id: 'grid.fullness', label: 'columns.fullness.show', when: isGrid, perform: toggleFullness },
];
