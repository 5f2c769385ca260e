import type { MenuItemConstructorOptions } from 'electron';
import { beforeAll, expect, test, vi } from 'vitest';
import { type MenuActions, type MenuState, menuTemplate } from '../../../electron/menu.ts';
import type { Action } from '../../../renderer/actions/action.ts';
import { translator } from '../../../shared/i18n/translator.ts';

let actions: readonly Action[] = [];

beforeAll(async () => {
  // What the stores of the window look at when they are made.
  const listens = { addEventListener: () => {} };
  const page = { ...listens, matchMedia: () => ({ ...listens, matches: false }) };
  vi.stubGlobal('window', { ...page, lokaplan: {} });
  vi.stubGlobal('document', { ...page, activeElement: null });
  actions = (await import('../../../renderer/actions/index.ts')).ACTIONS;
});

const STATE: MenuState = {
  t: translator('sv'),
  platform: 'linux',
  preferences: { language: 'sv', theme: 'light' },
  recents: [],
  developer: false,
};
/** What the menu leaves to Electron, which has the window do it to whatever has the focus. */
const ROLES = ['cut', 'copy', 'paste'];

function menuItems(): MenuItemConstructorOptions[] {
  const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
  return flat(menuTemplate(STATE, {} as MenuActions));
}

test('every action is in the application menu, and nothing there is none', () => {
  const there = menuItems().flatMap(({ id, role }) =>
    (id ?? ROLES.includes(role ?? '')) ? [id ?? `edit.${role}`] : [],
  );
  expect(there.sort()).toEqual(actions.map(({ id }) => id).sort());
});

test('the menu shows the shortcuts of the actions, but for keys that mean something else where one types', () => {
  const keys = new Map(
    menuItems().map(({ id, accelerator }) => [id, accelerator?.replace('CmdOrCtrl', 'Ctrl')]),
  );
  for (const action of actions) {
    const shown = keys.get(action.id);
    if (shown !== undefined) expect(shown, action.id).toBe(action.keys);
    else if (action.holds !== 'inView' && action.id !== 'session.selectAll')
      expect(action.keys, action.id).toBeUndefined();
  }
});

test('no two actions have an id or a shortcut in common', () => {
  const ids = actions.map(({ id }) => id);
  const keys = actions.flatMap((action) => action.keys ?? []);
  expect(ids).toEqual([...new Set(ids)]);
  expect(keys).toEqual([...new Set(keys)]);
});

test('what is done to sessions is not done by who types', () => {
  const everywhere = actions.filter(({ holds, keys }) => keys !== undefined && holds === undefined);
  expect(everywhere.filter(({ id }) => /^(session|block)\./.test(id))).toEqual([]);
});
