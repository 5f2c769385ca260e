import { z } from 'zod';
import type { Content } from '../import/content.ts';
import type { ImportProblem } from '../import/problem.ts';
import type { Problem } from '../problem.ts';
import { documentId, nothing } from './request.ts';

/** What a file holds that something is to be imported from, or what is wrong with it; or the user cancelled. */
export type Importing =
  | { readonly ok: true; readonly value: { readonly name: string; readonly content: Content } }
  | { readonly ok: false; readonly problem: Problem | ImportProblem }
  | { readonly ok: 'cancelled' };

/** What comes in from other files. */
export const IMPORT_REQUESTS = {
  'import.choose': z.strictObject({ document: documentId, what: z.enum(['file', 'folder']) }),
  'import.cancel': nothing,
} as const;

export interface ImportResponses {
  /** Has the user choose a file, or a folder of plans, and reads what it holds. One at a time in a window. */
  'import.choose': Importing;
  'import.cancel': null;
}

export interface ImportEvents {
  /** The file of this name is being read, to import from it. */
  'import.reading': { readonly name: string };
}
