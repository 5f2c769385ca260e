import { expect, test, vi } from 'vitest';
import type { Opened, SaveState } from '../../../shared/api/opened.ts';
import { template } from '../../../shared/templates/index.ts';

const SAVED: SaveState = { state: 'saved', at: '2026-01-01T00:00:00.000Z' };

/** A window with a plan open, whose edits the main process answers when it is told to. */
async function opened() {
  vi.resetModules();
  const answers: (() => void)[] = [];
  const call = (_channel: string, { sequence }: { sequence: number }) =>
    new Promise((resolve) => answers.push(() => resolve({ ok: true, value: sequence })));
  const listens = { addEventListener: () => {} };
  const page = { ...listens, matchMedia: () => ({ ...listens, matches: false }) };
  vi.stubGlobal('window', { ...page, lokaplan: { call, on: () => () => {} } });
  vi.stubGlobal('document', { ...page, activeElement: null });
  const { allHandedOver, dispatch, showPlan, showSaveState, usePlanStore } = await import(
    '../../../renderer/store/plan.ts'
  );
  const plan = template('empty', 'sv', '2026-01-01');
  const held: Partial<Opened> = { document: 'one', name: 'one', plan, access: 'edit', save: SAVED };
  showPlan(held as Opened);
  return {
    shown: () => usePlanStore.getState().open?.save.state,
    told: (save: SaveState) => showSaveState('one', save),
    edit: () => dispatch('room.add', { fields: { name: 'Lusthuset' } }),
    answer: async () => {
      answers.shift()?.();
      await allHandedOver();
    },
  };
}

test('nothing is said to be saved while an edit that the user sees is on its way', async () => {
  const { shown, told, edit, answer } = await opened();
  edit();
  expect(shown()).toBe('unsaved');
  told(SAVED);
  expect(shown(), 'what was saved lacks the edit').toBe('unsaved');
  await answer();
  told({ state: 'saving' });
  expect(shown()).toBe('saving');
  told(SAVED);
  expect(shown()).toBe('saved');
});

test('that it cannot be saved is told at once', async () => {
  const { shown, told, edit } = await opened();
  edit();
  told({ state: 'failed', problem: { code: 'diskFull', name: 'ett.lokaplan' } });
  expect(shown()).toBe('failed');
});
