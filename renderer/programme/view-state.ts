import { create } from 'zustand';
import type { SessionId } from '../../shared/plan/ids.ts';
import { select } from '../store/view.ts';

interface ProgrammeState {
  /** How far the grid is zoomed in; at 1 a whole day fits. */
  readonly zoom: number;
  /** Whether the inspector is shown beside the grid. */
  readonly inspector: boolean;
  /** The inspector's sections that are unfolded. */
  readonly unfolded: readonly string[];
  /** Where the focus is asked to go; the count makes the same place be asked for again. */
  readonly wanted: {
    readonly place: 'block' | 'title';
    readonly session: SessionId;
    readonly count: number;
  } | null;
}

/** Where the inspector lies over the grid, and so is there only while it is asked for; `programme.css` has the same. */
const narrow = window.matchMedia('(width < 1000px)');
narrow.addEventListener('change', ({ matches }) => useProgramme.setState({ inspector: !matches }));

/** How the programme is looked at. Lasts as long as the window and is never saved in a plan. */
export const useProgramme = create<ProgrammeState>(() => ({
  zoom: 1,
  inspector: !narrow.matches,
  unfolded: ['people'],
  wanted: null,
}));

/** Takes the inspector away where it lies over the grid. */
export function closeSheet(): void {
  if (narrow.matches) useProgramme.setState({ inspector: false });
}

const ZOOM = { least: 0.5, most: 8 };

/** Zooms so that everything is `factor` times as high as now. */
export function zoomBy(factor: number): void {
  useProgramme.setState(({ zoom }) => {
    const next = Math.min(Math.max(zoom * factor, ZOOM.least), ZOOM.most);
    return { zoom: Math.abs(next - 1) < 0.03 ? 1 : next };
  });
}

function want(place: 'block' | 'title', session: SessionId): void {
  useProgramme.setState(({ wanted }) => ({ wanted: { place, session, count: (wanted?.count ?? 0) + 1 } }));
}

/** Moves the focus to a session's block in the grid or the tray, once it is there. */
export function focusBlock(session: SessionId): void {
  want('block', session);
}

/** Shows a session in the inspector with its title ready to be typed over. */
export function openInspector(session: SessionId): void {
  select(session);
  useProgramme.setState({ inspector: true });
  want('title', session);
}
