import { exportWorkbook } from '../store/exporting.ts';
import { showShortcuts } from '../store/help.ts';
import { openPlan } from '../store/opening.ts';
import { redoNext, undoLast, usePlanStore } from '../store/plan.ts';
import { closePlan, saveCopy, savePlan, savePlanAs } from '../store/saving.ts';
import { showVersions } from '../store/versions.ts';
import { goTo, VIEWS, type ViewName } from '../store/view.ts';
import type { Action } from './action.ts';
import { ARRANGING } from './arranging.ts';

const open = () => usePlanStore.getState().open;
const isOpen = () => open() !== null;

const view = (name: ViewName): Action => ({
  id: `view.${name}`,
  label: `app.view.${name}`,
  keys: `Ctrl+${VIEWS.indexOf(name) + 1}`,
  when: isOpen,
  perform() {
    goTo(name);
    // What had the focus is gone with its view; Tab goes on from where the new one begins.
    document.getElementById('content')?.focus();
  },
});

/** Every action that is not a command on the plan itself. */
export const ACTIONS: readonly Action[] = [
  { id: 'file.new', label: 'app.file.new', keys: 'Ctrl+N', when: isOpen, perform: () => void closePlan() },
  { id: 'file.open', label: 'app.file.open', keys: 'Ctrl+O', perform: () => void openPlan() },
  { id: 'file.save', label: 'app.save.now', keys: 'Ctrl+S', when: isOpen, perform: () => void savePlan() },
  {
    id: 'file.saveAs',
    label: 'app.save.saveAs',
    keys: 'Ctrl+Shift+S',
    when: isOpen,
    perform: () => void savePlanAs(),
  },
  {
    id: 'file.saveCopy',
    label: 'app.save.copy',
    keys: 'Ctrl+Alt+S',
    when: isOpen,
    perform: () => void saveCopy(),
  },
  {
    id: 'file.versions',
    label: 'files.versions.title',
    keys: 'Ctrl+Shift+H',
    when: isOpen,
    perform: showVersions,
  },
  {
    id: 'file.export',
    label: 'app.export.workbook',
    keys: 'Ctrl+P',
    when: isOpen,
    perform: () => void exportWorkbook(open()?.plan.event.language ?? 'sv'),
  },
  {
    id: 'file.close',
    label: 'app.file.close',
    keys: 'Ctrl+W',
    when: isOpen,
    perform: () => void closePlan(),
  },
  {
    id: 'edit.undo',
    label: 'app.undo',
    keys: 'Ctrl+Z',
    when: () => (open()?.history.past.length ?? 0) > 0,
    perform: undoLast,
  },
  {
    id: 'edit.redo',
    label: 'app.redo',
    keys: 'Ctrl+Y',
    when: () => (open()?.history.future.length ?? 0) > 0,
    perform: redoNext,
  },
  ...ARRANGING,
  ...VIEWS.map(view),
  { id: 'help.shortcuts', label: 'app.shortcuts.title', keys: 'F1', perform: showShortcuts },
];
