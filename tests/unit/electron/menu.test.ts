import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { type MenuActions, type MenuState, menuTemplate } from '../../../electron/menu.ts';
import { translator } from '../../../shared/i18n/translator.ts';

const STATE: MenuState = {
  t: translator('sv'),
  platform: 'linux',
  preferences: { language: 'sv', theme: 'dark' },
  recents: [
    {
      recent: 'recent-1',
      title: 'Fokus & framtid',
      name: 'fokus.lokaplan',
      folder: '~',
      at: '2013-08-12T10:00:00.000Z',
    },
  ],
  developer: false,
};

function made(state: Partial<MenuState> = {}) {
  const calls: unknown[][] = [];
  const called =
    (name: string) =>
    (...args: unknown[]) => {
      calls.push([name, ...args]);
    };
  const actions = Object.fromEntries(
    ['command', 'openRecent', 'prefer', 'about'].map((name) => [name, called(name)]),
  );
  const menu = menuTemplate({ ...STATE, ...state }, actions as unknown as MenuActions);
  const items = flat(menu);
  const click = (label: string) => {
    const { click: act } = items.find((each) => each.label === label) ?? {};
    (act as unknown as () => void)();
  };
  return { menu, items, calls, click };
}

function flat(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}

test.each([
  ['sv', ['Arkiv', 'Redigera', 'Programpunkt', 'Visa', 'Hjälp']],
  ['en', ['File', 'Edit', 'Session', 'View', 'Help']],
] as const)('speaks %s', (language, labels) => {
  const { menu, items } = made({ t: translator(language) });
  expect(menu.map(({ label }) => label)).toEqual(labels);
  expect(
    items.every(({ label, type }) => type === 'separator' || (label !== undefined && label !== '')),
  ).toBe(true);
});

describe('commands', () => {
  test('are sent by their ids', () => {
    const { items, calls } = made();
    const commands = items.filter(({ id }) => id !== undefined);
    for (const { click } of commands) (click as unknown as () => void)();
    expect(calls).toEqual(commands.map(({ id }) => ['command', id]));
    expect(commands.map(({ id }) => id)).toContain('session.lock');
  });

  test('leave their keys to the page, and no two have the same', () => {
    const accelerators = made().items.flatMap(({ accelerator, registerAccelerator }) =>
      accelerator === undefined ? [] : [[accelerator, registerAccelerator] as const],
    );
    expect(accelerators.every(([, registered]) => registered === false)).toBe(true);
    expect(new Set(accelerators.map(([keys]) => keys)).size).toBe(accelerators.length);
  });
});

test('language and theme show what is chosen, and change one thing', () => {
  const { items, calls, click } = made();
  const checked = items.filter((item) => item.checked).map(({ label }) => label);
  expect(checked).toEqual(['Svenska', 'Mörkt']);
  click('English');
  click('Hög kontrast');
  expect(calls).toEqual([
    ['prefer', { language: 'en', theme: 'dark' }],
    ['prefer', { language: 'sv', theme: 'highContrast' }],
  ]);
});

test('recent plans are listed with an ampersand as one', () => {
  const { calls, click } = made();
  click('Fokus && framtid – ~');
  expect(calls).toEqual([['openRecent', 'recent-1']]);
  expect(made({ recents: [] }).items.find(({ label }) => label === 'Inga planer ännu')?.enabled).toBe(false);
});

test('developer tools are offered to developers only', () => {
  expect(made().items.some(({ role }) => role === 'toggleDevTools')).toBe(false);
  expect(made({ developer: true }).items.some(({ role }) => role === 'toggleDevTools')).toBe(true);
});
