import AxeBuilder from '@axe-core/playwright';
import { expect, type Running } from './launch.ts';

/** Keeps a picture of the window as tests/artefacts/NAME.png, and expects axe to find nothing in it. */
export async function expectAccessible({ window, picture }: Running, name: string): Promise<void> {
  // Hover and focus from before would tint what is looked at.
  await window.mouse.move(0, 0);
  await window.waitForTimeout(250);
  await picture(name);
  const { violations } = await new AxeBuilder({ page: window })
    .setLegacyMode(true)
    // Fluent's focus management puts these beside its own; they hand the focus on at once.
    .exclude('[data-tabster-dummy]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
  expect(found, name).toEqual([]);
}
