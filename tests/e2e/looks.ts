import type { Running } from './launch.ts';

/** How the program may look: each theme, each language, a usual and a large screen. */
export interface Look {
  readonly theme: 'Ljust' | 'Mörkt' | 'Hög kontrast';
  readonly language: 'sv' | 'en';
  readonly size: readonly [width: number, height: number];
}

/** Makes the program, in Swedish until then, look so, by its menu as a user does. */
export async function dress({ window, resize }: Running, { theme, language, size }: Look): Promise<void> {
  await resize(...size);
  for (const item of language === 'en' ? [theme, 'English'] : [theme]) {
    await window.getByRole('button', { name: 'Språk och utseende' }).click();
    await window.getByRole('menuitemradio', { name: item }).click();
    await window.keyboard.press('Escape');
  }
}
