import { expect, type Running } from './launch.ts';

/** Has everything saved in `folder` under the name that is proposed. */
export async function acceptNames({ app }: Running, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = (async (...args: unknown[]) => {
      const { defaultPath } = args.at(-1) as { defaultPath: string };
      return { canceled: false, filePath: `${into}/${defaultPath.split(/[\\/]/).at(-1)}` };
    }) as typeof dialog.showSaveDialog;
  }, folder);
}

/** Has nothing opened by other programs; answers what would have been. */
export async function openNothing({ app }: Running): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openPath = async (file) => {
      opened.push(file);
      return '';
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
}

/** The dialogue of exporting and printing, shown by its key, and what one does in it. */
export async function showDialogue({ window }: Running) {
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  await window.keyboard.press('Control+e');
  const dialog = window.getByRole('dialog', { name: 'Exportera och skriv ut' });
  await expect(dialog).toBeVisible();
  const where = dialog.locator('.export-where');
  const choose = (format: string) => dialog.getByRole('radio', { name: format, exact: true }).check();
  const save = async (button = 'Spara …') => {
    await dialog.getByRole('button', { name: button }).click();
    const said = dialog.getByText('är sparad.');
    await expect(said).toBeVisible();
    return ((await said.textContent()) ?? '').replace(/^”|” är sparad\.$/g, '');
  };
  return { dialog, where, choose, save };
}
