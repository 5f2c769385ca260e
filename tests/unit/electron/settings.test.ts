import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { acceptPreferences } from '../../../electron/preferences.ts';
import { acceptRecents, Recents } from '../../../electron/recents.ts';
import { SettingsFile } from '../../../electron/storage/settings-file.ts';
import { acceptPlace, fitted } from '../../../electron/window-place.ts';
import { preferences } from '../../../shared/api/app.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('preferences', () => {
  test.each<[string, unknown, unknown]>([
    ['nothing', undefined, { language: 'sv', theme: 'system' }],
    ['null', null, { language: 'sv', theme: 'system' }],
    ['a text', 'en', { language: 'sv', theme: 'system' }],
    ['English and dark', { language: 'en', theme: 'dark' }, { language: 'en', theme: 'dark' }],
    ['one that is unknown', { language: 'fi', theme: 'dark' }, { language: 'sv', theme: 'dark' }],
    ['more than there is', { language: 'en', theme: 'light', size: 3 }, { language: 'en', theme: 'light' }],
  ])('%s', (_what, stored, expected) => {
    expect(acceptPreferences(stored)).toEqual(expected);
  });

  test('what is accepted by hand is what the schema accepts', () => {
    for (const language of preferences.shape.language.options) {
      for (const theme of preferences.shape.theme.options) {
        expect(acceptPreferences({ language, theme })).toEqual({ language, theme });
      }
    }
  });
});

describe('a settings file', () => {
  test('that is missing or broken counts as the default, and is written by the next change', async () => {
    const file = path.join(temporaryFolder(), 'preferences.json');
    for (const content of [undefined, '', '{"language":', '[]']) {
      if (content !== undefined) await writeFile(file, content);
      expect(new SettingsFile(file, acceptPreferences).value).toEqual({ language: 'sv', theme: 'system' });
    }
    const settings = new SettingsFile(file, acceptPreferences);
    settings.set({ language: 'en', theme: 'dark' });
    settings.set({ language: 'en', theme: 'light' });
    expect(settings.value.theme).toBe('light');
    await settings.written();
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ language: 'en', theme: 'light' });
    expect(new SettingsFile(file, acceptPreferences).value).toEqual({ language: 'en', theme: 'light' });
    expect(await readdir(path.dirname(file))).toEqual(['preferences.json']);
  });
});

describe.runIf(path.sep === '/')('recent plans', () => {
  const AT = '2013-08-12T10:00:00.000Z';

  test('the latest stands first, each file once, by ids that tell no path', async () => {
    const store = new SettingsFile(path.join(temporaryFolder(), 'recents.json'), acceptRecents);
    const recents = new Recents(store);
    recents.note('/home/anna/a.lokaplan', 'A', AT);
    recents.note('/home/anna/Planer/b.lokaplan', 'B', AT);
    recents.note('/home/anna/a.lokaplan', 'A igen', AT);
    const [first, second] = recents.list();
    expect(recents.list()).toHaveLength(2);
    expect(first).toMatchObject({ title: 'A igen', name: 'a.lokaplan', folder: 'anna' });
    expect(second).toMatchObject({ title: 'B', name: 'b.lokaplan', folder: 'Planer' });
    expect(first?.recent).toMatch(/^recent-[0-9a-f]{16}$/);
    expect(recents.fileOf(second?.recent ?? '')).toBe('/home/anna/Planer/b.lokaplan');
    recents.forget(second?.recent ?? '');
    expect(recents.list().map(({ title }) => title)).toEqual(['A igen']);
    expect(recents.fileOf(second?.recent ?? '')).toBeUndefined();
    await store.written();
  });

  test('no more than twelve are kept', async () => {
    const store = new SettingsFile(path.join(temporaryFolder(), 'recents.json'), acceptRecents);
    const recents = new Recents(store);
    for (let i = 0; i < 20; i += 1) recents.note(`/tmp/${i}.lokaplan`, `${i}`, AT);
    expect(recents.list().map(({ title }) => title)).toEqual(
      Array.from({ length: 12 }, (_, i) => `${19 - i}`),
    );
    await store.written();
  });

  test('what is stored and is no entry is left out', () => {
    const good = { file: '/tmp/a.lokaplan', title: 'A', at: AT };
    const stored = [
      good,
      { ...good, file: 'a.lokaplan' },
      { ...good, at: 'igår' },
      { ...good, title: 3 },
      null,
      'x',
    ];
    expect(acceptRecents(stored)).toEqual([good]);
    expect(acceptRecents({ length: 3 })).toEqual([]);
  });
});

describe('the place of the window', () => {
  const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
  const SECOND = { x: 1920, y: 0, width: 1600, height: 900 };
  const place = { x: 100, y: 50, width: 1280, height: 800, maximized: false };

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a size too small to use', { ...place, width: 20 }],
    ['no numbers', { ...place, width: '1280' }],
    ['no whole numbers', { ...place, width: 1280.5 }],
    ['an absurd size', { ...place, width: 1e9 }],
  ])('stored as %s is the usual one', (_what, stored) => {
    expect(acceptPlace(stored)).toEqual({
      x: undefined,
      y: undefined,
      width: 1280,
      height: 800,
      maximized: false,
    });
  });

  test('is kept where it can be seen', () => {
    expect(acceptPlace(place)).toEqual(place);
    expect(fitted(place, [SCREEN])).toEqual(place);
    expect(fitted({ ...place, x: 2000 }, [SCREEN, SECOND])).toMatchObject({ x: 2000, y: 50 });
    expect(fitted({ ...place, x: -1000 }, [SCREEN])).toMatchObject({ x: -1000 });
  });

  test('is given up when its screen is gone or its title bar is out of reach', () => {
    expect(fitted({ ...place, x: 2000 }, [SCREEN])).toMatchObject({ x: undefined, y: undefined });
    expect(fitted({ ...place, y: -30 }, [SCREEN])).toMatchObject({ x: undefined, y: undefined });
    expect(fitted({ ...place, y: 1070 }, [SCREEN])).toMatchObject({ x: undefined, y: undefined });
    expect(fitted({ ...place, x: -1250 }, [SCREEN])).toMatchObject({ x: undefined, y: undefined });
  });

  test('shrinks to a smaller screen', () => {
    const small = { x: 0, y: 0, width: 1024, height: 700 };
    expect(fitted(place, [small])).toMatchObject({ width: 1024, height: 700 });
  });
});
