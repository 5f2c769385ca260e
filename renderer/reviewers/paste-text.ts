import type { Translate } from '../../shared/i18n/translator.ts';
import { cellsOf } from '../../shared/reviewing/block.ts';
import { proposePaste } from '../imports/import-state.ts';
import { notify } from '../store/notices.ts';
import type { SheetGrid } from './sheet/grid.ts';
import type { useCells } from './use-cells.ts';
import type { usePaste } from './use-paste.ts';

interface Where {
  readonly pasting: ReturnType<typeof usePaste>;
  readonly cells: ReturnType<typeof useCells>;
  readonly grid: SheetGrid;
  readonly t: Translate;
}

/**
 * Pastes into what is selected, or from the first cell on when nobody chose one. Then, and in a sheet without cells, a
 * list of people is offered as reviewers.
 */
export function pasteText(text: string, { pasting, cells, grid, t }: Where): void {
  const { block, entered } = cells;
  if (block === null) {
    if (!proposePaste(text, 'reviewers')) notify({ tone: 'info', text: t('reviewers.paste.nowhere') });
    return;
  }
  const to = { row: block.top, column: block.left };
  const outcome = pasting.paste(text, grid, to, cellsOf(block));
  if (entered) return;
  if (outcome === 'unread' && proposePaste(text, 'reviewers')) pasting.cancel();
  // It is shown where the cells went.
  else if (outcome === 'done') cells.summon(to);
}
