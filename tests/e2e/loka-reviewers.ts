import type { Locator, Page } from '@playwright/test';
import { type ReviewPlanSize, reviewPlan } from '../fixtures/review-plan.ts';
import { randomFrom } from '../property/random.ts';
import { expect, type Running } from './launch.ts';
import { newLoka } from './new-loka.ts';
import { storeAs } from './stored-plan.ts';

/** The program with the reviewers of a new LOKA on the screen, 1280 × 800, and the file it is saved as. */
export async function openReviewers(start: () => Promise<Running>, folder: string) {
  const { lokaplan, window, file, plan } = await newLoka(start, folder, [1280, 800]);
  await showReviewers(window);
  return { lokaplan, file, window, plan };
}

/** Shows the reviewers of the plan in the window. */
export async function showReviewers(window: Page): Promise<void> {
  await window.getByRole('button', { name: /^Granskare/ }).click();
  await expect(window.getByRole('grid')).toBeVisible();
}

/** 300 reviewers and 150 sessions. */
export const LARGE: ReviewPlanSize = { reviewers: 300, sessions: 150, days: 2, passes: 6, assigned: 0.015 };

/** Stores a plan of so many reviewers and sessions, and answers both it and its path. */
export async function storeReviews(folder: string, size: ReviewPlanSize) {
  const plan = reviewPlan(randomFrom(1), size);
  return { plan, file: await storeAs(folder, 'Stor.lokaplan', plan) };
}

/** The first cell of the matrix that is called so. */
export const cell = (window: Page, name: RegExp): Locator => window.getByRole('gridcell', { name }).first();

/** Puts a text on the clipboard as another program does, and pastes it. */
export async function paste({ app, window }: Running, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await window.keyboard.press('Control+v');
}
