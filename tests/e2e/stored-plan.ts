import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { diffOf } from '../../shared/change/diff.ts';
import { firstRevision, type PlanFile, record } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { template } from '../../shared/templates/index.ts';
import { expect, type Running } from './launch.ts';

/** The template LOKA under another title. */
function planCalled(title: string): Plan {
  const plan = template('loka', 'sv', '2013-08-01');
  return { ...plan, event: { ...plan.event, title } };
}

/** A file with a revision for each title, the first made on 12 August 2013 and then one a day. */
export function fileWith(...titles: [string, ...string[]]): PlanFile {
  const [first, ...later] = titles;
  const stamp = (day: number) => ({ at: `2013-08-${12 + day}T09:30:00.000Z`, by: 'Anna Berg' });
  let file = firstRevision(planCalled(first), stamp(0));
  for (const [index, title] of later.entries()) {
    const next = { ...file.plan, event: { ...file.plan.event, title } };
    file = record(file, diffOf(file.plan, next), stamp(index + 1));
  }
  return file;
}

/** Stores a plan in a file of this name, as one that was saved once. Answers its path. */
export async function storeAs(folder: string, name: string, plan: Plan): Promise<string> {
  const file = path.join(folder, name);
  const stamp = { at: '2013-08-12T09:30:00.000Z', by: 'Anna Berg' };
  await writeFile(file, serialise(firstRevision(plan, stamp)));
  return file;
}

/** Stores the template LOKA, with a revision for each title, in a file of this name. Answers its path. */
export async function storePlan(
  folder: string,
  name: string,
  ...titles: [string, ...string[]]
): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, serialise(fileWith(...titles)));
  return file;
}

/** Starts the program with a file of this name that LOKA is stored in, and waits until it shows the last title. */
export async function openStored(
  start: (...files: string[]) => Promise<Running>,
  folder: string,
  name: string,
  ...titles: [string, ...string[]]
): Promise<{ lokaplan: Running; page: Page; file: string }> {
  const file = await storePlan(folder, name, ...titles);
  const lokaplan = await start(file);
  await expectShown(lokaplan.window, titles.at(-1) ?? '');
  return { lokaplan, page: lokaplan.window, file };
}

/** Waits until the window shows the plan of this title, with no dialogue over it. */
export async function expectShown(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

/** Types another title of the event, letter by letter, as a user does. */
export async function retitle(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+5');
  const field = page.getByRole('textbox', { name: 'Namn' });
  await field.selectText();
  await field.pressSequentially(title);
  await expectShown(page, title);
}
