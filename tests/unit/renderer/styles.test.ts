import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const renderer = fileURLToPath(new URL('../../../renderer', import.meta.url));

/** The classes that a style sheet speaks of, without those of Fluent, which may be adjusted anywhere. */
function classesIn(css: string): string[] {
  const selectors = css.replace(/\/\*.*?\*\//gs, '').replace(/\{[^{}]*\}/g, '{}');
  const classes = [...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)].map((match) => match[1] ?? '');
  return classes.filter((name) => !name.startsWith('fui-'));
}

test('a class is styled by one folder only: the sheets of all views are in force at once', async () => {
  const files = (await readdir(renderer, { recursive: true })).filter((file) => file.endsWith('.css'));
  expect(files.length).toBeGreaterThan(5);
  const folders = new Map<string, Set<string>>();
  for (const file of files) {
    const folder = file.split(path.sep)[0] ?? '';
    for (const name of classesIn(await readFile(path.join(renderer, file), 'utf8'))) {
      folders.set(name, (folders.get(name) ?? new Set()).add(folder));
    }
  }
  const shared = [...folders]
    .filter(([, where]) => where.size > 1)
    .map(([name, where]) => `${name}: ${[...where].join(', ')}`);
  expect(shared).toEqual([]);
});
