import AxeBuilder from '@axe-core/playwright';
import { expect, type Running } from './launch.ts';

/** Keeps a picture of the window as tests/artefacts/NAME.png, and expects axe to find nothing in it. */
export async function expectAccessible({ window, picture }: Running, name: string): Promise<void> {
  // Hover and focus from before would tint what is looked at.
  await window.mouse.move(0, 0);
  await window.waitForTimeout(250);
  // One that hovering brought goes a little later.
  const tooltip = window.locator('[role=tooltip]:visible').first();
  await tooltip.waitFor({ state: 'hidden', timeout: 5000 }).catch(() => undefined);
  await picture(name);
  // Axe is half a megabyte that would be read twice for every look; once in a page it stays there.
  const here = await window.evaluate(() => 'axe' in globalThis);
  const { violations } = await new AxeBuilder(here ? { page: window, axeSource: '0' } : { page: window })
    .setLegacyMode(true)
    // What passes is many times more, and is not told.
    .options({ resultTypes: ['violations'] })
    // Fluent's focus management puts these beside its own; they hand the focus on at once.
    .exclude('[data-tabster-dummy]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
  expect(found, name).toEqual([]);
}
