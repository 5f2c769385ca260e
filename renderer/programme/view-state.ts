import { create } from 'zustand';
import type { RoomId, SessionId } from '../../shared/plan/ids.ts';
import type { Colouring } from '../../shared/programme/hue.ts';
import { giveWay, useTakesPlace } from '../findings/panel-state.ts';
import { commitPendingText } from '../store/files.ts';
import { select } from '../store/view.ts';
import { reveal, revealRoom } from './column-state.ts';

interface ProgrammeState {
  /** Whether the programme is shown as rooms and time, or as a list. */
  readonly shape: 'grid' | 'list';
  /** How far the grid is zoomed in; at 1 a whole day fits, as far as it can be read. */
  readonly zoom: number;
  /** How wide its columns are: 1 is as wide as fits and can be read, 0 as narrow as it takes for all to fit. */
  readonly across: number;
  /** What the colours tell. */
  readonly colouring: Colouring;
  /** Whether it is shown how full the hours and the columns are. */
  readonly fullness: boolean;
  /** The room whose column is asked to come into sight, with the focus; null once it did. */
  readonly wantedRoom: RoomId | null;
  /** Whether the inspector is shown beside the grid. */
  readonly inspector: boolean;
  /** The session that was just dropped: the grid paints it before the inspector does. */
  readonly dropped: SessionId | null;
  /** The inspector's sections that are unfolded. */
  readonly unfolded: readonly string[];
  /** Where the focus is asked to go, or what is to be in sight; the count makes the same be asked for again. */
  readonly wanted: {
    readonly place: 'block' | 'title' | 'sight';
    readonly session: SessionId;
    readonly count: number;
  } | null;
}

/** Where the inspector lies over the grid, and so is there only while it is asked for; `programme.css` has the same. */
const narrow = window.matchMedia('(width < 1000px)');
narrow.addEventListener('change', ({ matches }) => useProgramme.setState({ inspector: !matches }));

/** How the programme is looked at. Lasts as long as the window and is never saved in a plan. */
export const useProgramme = create<ProgrammeState>(() => ({
  shape: 'grid',
  zoom: 1,
  across: 1,
  colouring: 'track',
  fullness: true,
  wantedRoom: null,
  inspector: !narrow.matches,
  dropped: null,
  unfolded: ['people', 'days'],
  wanted: null,
}));

/** Has the programme be a list instead of a grid, or the other way round. */
export function toggleShape(): void {
  commitPendingText();
  useProgramme.setState(({ shape }) => ({ shape: shape === 'grid' ? 'list' : 'grid' }));
}

/** Takes the inspector away where it lies over the grid. */
export function closeSheet(): void {
  if (narrow.matches) useProgramme.setState({ inspector: false });
}

/** Whether the inspector is on the screen: not while the panel of the checks has its place. */
export function useInspectorShown(): boolean {
  const inspector = useProgramme((state) => state.inspector);
  return !useTakesPlace() && inspector;
}

/** Shows the inspector, or takes it away. */
export function showInspector(inspector: boolean): void {
  if (inspector) giveWay();
  useProgramme.setState({ inspector });
}

const ZOOM = { least: 0.25, most: 8 };
/** How much a key or a button zooms. */
export const ZOOM_STEP = 1.25;
const ACROSS = { least: 0.1, most: 6 };

/** Zooms so that everything is `factor` times as high as now. */
export function zoomBy(factor: number): void {
  useProgramme.setState(({ zoom }) => {
    const next = Math.min(Math.max(zoom * factor, ZOOM.least), ZOOM.most);
    return { zoom: Math.abs(next - 1) < 0.03 ? 1 : next };
  });
}

/** Has the grid fill the frame again, as far as it can be read. */
export function zoomToFit(): void {
  useProgramme.setState({ zoom: 1, across: 1 });
}

/** Makes the columns `factor` times as wide as now. */
export function widenBy(factor: number): void {
  useProgramme.setState(({ across }) => {
    const next = Math.max(across, ACROSS.least) * factor;
    if (next < ACROSS.least) return { across: 0 };
    return { across: Math.abs(next - 1) < 0.03 ? 1 : Math.min(next, ACROSS.most) };
  });
}

/** Makes all columns fit beside each other, or as wide again as can be read. */
export function toggleAllAcross(): void {
  useProgramme.setState(({ across }) => ({ across: across === 0 ? 1 : 0 }));
}

/** Has the colours tell something else. */
export function setColouring(colouring: Colouring): void {
  useProgramme.setState({ colouring });
}

/** Shows how full the hours and the columns are, or not. */
export function toggleFullness(): void {
  useProgramme.setState(({ fullness }) => ({ fullness: !fullness }));
}

/** Selects what was just dropped. The grid paints it first: with the inspector's fields it is too much for a frame. */
export function selectDropped(...sessions: SessionId[]): void {
  useProgramme.setState({ dropped: sessions.at(-1) ?? null });
  select(...sessions);
}

function want(place: 'block' | 'title' | 'sight', session: SessionId): void {
  useProgramme.setState(({ wanted }) => ({ wanted: { place, session, count: (wanted?.count ?? 0) + 1 } }));
}

/** Moves the focus to a session's block in the grid or the tray, once it is there. Its room is shown for that. */
export function focusBlock(session: SessionId): void {
  reveal(session);
  want('block', session);
}

/** Brings a session's block into sight, and leaves the focus where it is. */
export function showBlock(session: SessionId): void {
  reveal(session);
  want('sight', session);
}

/** Goes to the column of a room, which is shown for that where it was left out. */
export function showColumn(room: RoomId): void {
  revealRoom(room);
  useProgramme.setState({ wantedRoom: room });
}

/** Shows a session in the inspector with its title ready to be typed over. */
export function openInspector(session: SessionId): void {
  select(session);
  showInspector(true);
  want('title', session);
}
