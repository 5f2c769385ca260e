import { toggleFindings } from '../findings/panel-state.ts';
import { showImport } from '../imports/import-state.ts';
import { toggleShape } from '../programme/view-state.ts';
import { exportAs, showExport, showMail, showPrint } from '../store/exporting.ts';
import { showShortcuts } from '../store/help.ts';
import { openPlan } from '../store/opening.ts';
import { showPalette } from '../store/palette.ts';
import { redoNext, undoLast, usePlanStore } from '../store/plan.ts';
import { closePlan, saveCopy, savePlan, savePlanAs } from '../store/saving.ts';
import { showVersions } from '../store/versions.ts';
import { goTo, useView, VIEWS, type ViewName } from '../store/view.ts';
import type { Action } from './action.ts';
import { ARRANGING } from './arranging.ts';
import { BLOCK_ACTIONS } from './blocks.ts';
import { BY_HAND } from './by-hand.ts';
import { LOOKING } from './looking.ts';

const open = () => usePlanStore.getState().open;
const isOpen = () => open() !== null;

const isProgramme = () => isOpen() && useView.getState().view === 'programme';
const noDialogue = () => document.querySelector('[aria-modal=true]') === null;

/** What is done to what is selected is not meant by who types. */
function outsideText(action: Action): Action {
  return { holds: 'outsideText', ...action };
}

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
  { id: 'file.import', label: 'imports.menu', keys: 'Ctrl+I', when: isOpen, perform: showImport },
  {
    id: 'file.exporting',
    label: 'exporting.title',
    keys: 'Ctrl+E',
    when: () => isOpen() && noDialogue(),
    perform: () => void showExport(),
  },
  {
    id: 'file.print',
    label: 'app.export.print',
    keys: 'Ctrl+P',
    when: () => isOpen() && noDialogue(),
    perform: () => void showPrint(),
  },
  { id: 'file.mail', label: 'exporting.mail.menu', when: () => isOpen() && noDialogue(), perform: showMail },
  {
    id: 'file.export',
    label: 'app.export.workbook',
    keys: 'Ctrl+Shift+E',
    when: isOpen,
    perform: () => void exportAs('xlsx'),
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
  ...BY_HAND,
  ...[...ARRANGING, ...BLOCK_ACTIONS].map(outsideText),
  ...VIEWS.map(view),
  ...LOOKING,
  { id: 'view.findings', label: 'findings.toggle', keys: 'F8', when: isOpen, perform: toggleFindings },
  {
    id: 'view.shape',
    label: 'list.toggle',
    keys: 'Ctrl+Shift+L',
    when: isProgramme,
    perform: toggleShape,
  },
  { id: 'view.palette', label: 'palette.title', keys: 'Ctrl+K', when: noDialogue, perform: showPalette },
  { id: 'help.shortcuts', label: 'app.shortcuts.title', keys: 'F1', perform: showShortcuts },
];
