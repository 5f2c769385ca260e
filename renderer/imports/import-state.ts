import { create } from 'zustand';
import type { Importing } from '../../shared/api/import.ts';
import type { Dropped } from '../../shared/api.ts';
import type { Book } from '../../shared/import/book.ts';
import type { FoundPlan } from '../../shared/import/content.ts';
import { bookOfText } from '../../shared/import/csv.ts';
import type { Entries } from '../../shared/import/entries.ts';
import type { KindId } from '../../shared/import/kinds/index.ts';
import { importProblemText } from '../../shared/import/problem.ts';
import { bridge } from '../bridge.ts';
import { textNow } from '../i18n/use-text.ts';
import { commitPendingText } from '../store/files.ts';
import { mayEdit, usePlanStore } from '../store/plan.ts';

/** How far an import has got. */
export type Stage =
  | { readonly at: 'closed' }
  /** `problem`: what was wrong with the file that was chosen last. */
  | { readonly at: 'choose'; readonly problem: string | null }
  | { readonly at: 'reading'; readonly name: string }
  /** `kind`: what the list is, where it was pasted into one. */
  | { readonly at: 'list'; readonly name: string; readonly book: Book; readonly kind: KindId | null }
  | { readonly at: 'schedule'; readonly name: string; readonly entries: Entries }
  | {
      readonly at: 'plans';
      readonly name: string;
      readonly plans: readonly FoundPlan[];
      readonly unread: readonly string[];
    };

/** The import that is on the screen. Nothing of it is in the plan before it is accepted. */
export const useImport = create<{ readonly stage: Stage }>(() => ({ stage: { at: 'closed' } }));

const go = (stage: Stage): void => useImport.setState({ stage });

/** Asks what is to be imported. */
export function showImport(): void {
  if (usePlanStore.getState().open === null || !mayEdit()) return;
  commitPendingText();
  if (useImport.getState().stage.at === 'closed') go({ at: 'choose', problem: null });
}

export function chooseAgain(): void {
  go({ at: 'choose', problem: null });
}

/** Ends the import; nothing is changed. */
export function closeImport(): void {
  if (useImport.getState().stage.at === 'reading') void bridge.call('import.cancel', undefined);
  go({ at: 'closed' });
}

/** Has the user choose a file or a folder of plans, and goes on with what it holds. */
export async function choose(what: 'file' | 'folder'): Promise<void> {
  const { open } = usePlanStore.getState();
  if (open !== null) await goOn(bridge.call('import.choose', { document: open.document, what }));
}

/** Goes on with a file that was dropped on the window. */
export async function importDropped(file: Dropped): Promise<void> {
  if (usePlanStore.getState().open === null || !mayEdit()) return;
  commitPendingText();
  go({ at: 'reading', name: file.name });
  await goOn(bridge.readDropped(file));
}

/** Shows what is being read, for as long as an import is open. */
export function listenForReading(): () => void {
  return bridge.on('import.reading', ({ name }) => {
    if (useImport.getState().stage.at === 'choose') go({ at: 'reading', name });
  });
}

async function goOn(reading: Promise<Importing>): Promise<void> {
  const outcome = await reading;
  // It was closed in the meantime.
  if (useImport.getState().stage.at === 'closed') return;
  if (outcome.ok === 'cancelled') return go({ at: 'choose', problem: null });
  if (!outcome.ok) return go({ at: 'choose', problem: importProblemText(outcome.problem, textNow()) });
  const { name, content } = outcome.value;
  if (content.kind === 'book') go({ at: 'list', name, book: content.book, kind: null });
  else if (content.kind === 'schedule') go({ at: 'schedule', name, entries: content.entries });
  else go({ at: 'plans', name, plans: content.plans, unread: content.unread });
}

/**
 * Shows what a block of cells from a spreadsheet would bring as a list of `kind`. False when the text is no such block,
 * or nothing can be changed.
 */
export function proposePaste(text: string, kind: KindId): boolean {
  if (!/[\t\n;]/.test(text.trim()) || usePlanStore.getState().open === null || !mayEdit()) return false;
  const name = textNow()('imports.pasted');
  const book = bookOfText(name, text);
  if (book === null || book.sheets.every(({ rows }) => rows.length === 0)) return false;
  go({ at: 'list', name, book, kind });
  return true;
}
