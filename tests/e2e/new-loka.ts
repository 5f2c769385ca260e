import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Plan } from '../../shared/plan/plan.ts';
import { Board, savedPlan } from './board.ts';
import { expect, type Running } from './launch.ts';

/** A plan just made of the template LOKA, in a running program. */
export interface NewLoka {
  readonly lokaplan: Running;
  readonly window: Page;
  readonly board: Board;
  /** What it is saved as. */
  readonly file: string;
  /** The plan as it is saved. */
  readonly plan: () => Promise<Plan>;
}

/** Starts the program, gives the window a size if one is asked for, and makes a LOKA as a user does. */
export async function newLoka(
  start: () => Promise<Running>,
  folder: string,
  size?: readonly [width: number, height: number],
): Promise<NewLoka> {
  const lokaplan = await start();
  if (size !== undefined) await lokaplan.resize(...size);
  return makeLoka(lokaplan, folder);
}

/** Makes a LOKA in a program that shows its beginning, in either language. */
export async function makeLoka(lokaplan: Running, folder: string): Promise<NewLoka> {
  const { window } = lokaplan;
  const file = path.join(folder, 'LOKA.lokaplan');
  await lokaplan.answerSaveWith(file);
  await window.getByRole('button', { name: /^LOKA/ }).click();
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('LOKA – Halvårsstatus');
  const lunch = window.getByRole('application').getByRole('button', { name: /^Lunch/ });
  await expect(lunch.first()).toBeVisible();
  return { lokaplan, window, board: new Board(window), file, plan: () => savedPlan(window, file) };
}

/** The workshop of this number on the grid's Thursday. */
export const workshop = (board: Board, number: number): Locator =>
  board.block(new RegExp(`^Grupp ${number} .*torsdag`)).first();
