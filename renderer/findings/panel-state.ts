import { create } from 'zustand';
import { type Finding, keyOf } from '../../shared/checks/finding.ts';

/** Which findings are listed: all, those of the day that the programme shows, or those of the selected session. */
export type Scope = 'plan' | 'day' | 'session';

interface FindingsPanel {
  readonly shown: boolean;
  readonly scope: Scope;
  readonly search: string;
  /** The groups that the user has folded or unfolded, by their keys; the others are as `rows.ts` has them. */
  readonly folds: ReadonlyMap<string, boolean>;
  /** The row that has the focus, or gets it when the list is entered. */
  readonly current: string | null;
  /** The finding that shows what can be done about it. */
  readonly open: string | null;
  /** Counts up when the focus is to go to the list. */
  readonly summons: number;
}

const BEGINNING = {
  scope: 'plan',
  search: '',
  folds: new Map<string, boolean>(),
  current: null,
  open: null,
} as const;

/** How the panel of the checks is looked at. Never saved in a plan. */
export const useFindings = create<FindingsPanel>(() => ({ ...BEGINNING, shown: false, summons: 0 }));

/** Where there is room for the inspector beside the panel. */
const wide = window.matchMedia('(width >= 1600px)');
const useRoom = create(() => ({ isWide: wide.matches }));
wide.addEventListener('change', ({ matches }) => useRoom.setState({ isWide: matches }));

/** Whether the panel of the checks has taken the inspector's place. */
export function useTakesPlace(): boolean {
  const shown = useFindings((state) => state.shown);
  const { isWide } = useRoom();
  return shown && !isWide;
}

/** Takes the panel away where it would be in the inspector's place. */
export function giveWay(): void {
  if (!wide.matches) useFindings.setState({ shown: false });
}

/** What had the focus before the panel. */
let left: Element | null = null;

/** Shows the panel with the focus in its list. */
export function showFindings(): void {
  if (!isInside(document.activeElement)) left = document.activeElement;
  useFindings.setState(({ summons }) => ({ shown: true, summons: summons + 1 }));
}

/** Shows the panel with these findings and no search. */
export function showFindingsOf(scope: Scope): void {
  useFindings.setState({ scope, search: '' });
  showFindings();
}

/** Shows the panel with the focus on one of the findings, and what can be done about it. */
export function showFinding({ rule, severity, records }: Finding): void {
  const key = keyOf(rule, records);
  useFindings.setState(({ folds }) => ({
    scope: 'plan',
    search: '',
    folds: new Map(folds).set(`${severity} ${rule}`, false),
    current: key,
    open: key,
  }));
  showFindings();
}

/** Takes the panel away; the focus goes back to where it was. */
export function hideFindings(): void {
  const inside = isInside(document.activeElement);
  useFindings.setState({ shown: false });
  if (!inside) return;
  const back = left instanceof HTMLElement && left.isConnected ? left : document.getElementById('content');
  back?.focus();
}

/** The shortcut: to the panel from elsewhere, and away with it from inside. */
export function toggleFindings(): void {
  if (useFindings.getState().shown && isInside(document.activeElement)) hideFindings();
  else showFindings();
}

/** Begins anew, for another plan. */
export function forgetFindings(): void {
  useFindings.setState(BEGINNING);
}

function isInside(element: Element | null): boolean {
  return element?.closest('.findings') != null;
}
