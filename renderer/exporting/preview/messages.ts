import type { PageFormat } from '../../../shared/export/workbook.ts';
import type { WorkbookOptions } from '../../../shared/export/workbook-of.ts';
import type { Plan } from '../../../shared/plan/plan.ts';

/** What is asked of the thread that makes pages: those of a plan, or the content of some of those it made last. */
export type Asked =
  | { readonly ask: number; readonly plan: Plan; readonly options: WorkbookOptions }
  | { readonly ask: number; readonly pages: readonly number[] };

/** A page before anyone looks at it. */
export interface PageOutline {
  readonly format: PageFormat;
  readonly sheet: string;
}

/** Pages by their number from 0, and the style sheet that they need. */
export interface PageContent {
  readonly css: string;
  readonly html: readonly (readonly [number, string])[];
}

/** What the thread answers, with the number that it was asked by. */
export type Answered =
  | {
      readonly ask: number;
      readonly kind: 'made';
      readonly pages: readonly PageOutline[];
      /** How many pages each sort of sheet that was chosen takes. */
      readonly counts: Readonly<Record<string, number>>;
      readonly content: PageContent;
    }
  | { readonly ask: number; readonly kind: 'content'; readonly content: PageContent };
