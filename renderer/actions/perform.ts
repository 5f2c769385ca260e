import { bridge } from '../bridge.ts';
import { takeInTyped } from '../store/typed.ts';
import { type Action, asksFor, matches } from './action.ts';
import { listenForClipboard } from './clipboard.ts';
import { ACTIONS } from './index.ts';

/** Ctrl+Shift+Z is what some are used to for Ctrl+Y. */
const ALIASES: Readonly<Record<string, string>> = { 'Ctrl+Shift+Z': 'edit.redo' };

function perform(action: Action): void {
  takeInTyped();
  if (action.when?.() ?? true) action.perform();
}

/** Performs the action with this id, if it can be done now. */
function performById(id: string): void {
  const action = ACTIONS.find((candidate) => candidate.id === id);
  if (action) perform(action);
}

/** Has shortcuts and the application menu perform the actions, until the returned function is called. */
export function listenForActions(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const alias = Object.keys(ALIASES).find((keys) => matches(keys, event));
    const id = alias === undefined ? ACTIONS.find((action) => asksFor(action, event))?.id : ALIASES[alias];
    if (id === undefined) return;
    event.preventDefault();
    performById(id);
  };
  window.addEventListener('keydown', onKey);
  const stop = bridge.on('menu.command', ({ command }) => performById(command));
  const stopClipboard = listenForClipboard();
  return () => {
    window.removeEventListener('keydown', onKey);
    stopClipboard();
    stop();
  };
}
