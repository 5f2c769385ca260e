import { z } from 'zod';
import { type ExportChoices, exportChoices } from '../export/choices.ts';
import type { Logo } from '../export/logo.ts';
import { ATTACHMENTS } from '../export/mail/attachments.ts';
import type { ExportProblem } from '../export/text-files.ts';
import { PERSON_ROLES } from '../plan/records/person.ts';
import type { Chosen, Problem, Result } from '../problem.ts';
import { documentId, nothing } from './request.ts';

const exportId = z.string().regex(/^export-[0-9a-z]{1,40}$/);

/** A file that was exported, or a folder of them; `file` may be shown in its folder and opened. */
export interface Exported {
  readonly file: string;
  readonly name: string;
}

/** What was exported, or what was in the way; or the user cancelled. */
export type Exporting = Chosen<Exported, Problem | ExportProblem>;

/** An e-mail that lies ready; `opened`: the system has a program for it, which shows it now. */
export interface Drafted extends Exported {
  readonly opened: boolean;
}

/** How a plan was exported last. */
export interface Remembered {
  /** Null when nothing was exported from it on this computer. */
  readonly choices: ExportChoices | null;
  readonly logo: Logo | null;
}

/** The beginning of a file of text, to be looked at. */
export interface FirstLines {
  readonly lines: readonly string[];
  /** Of the whole file. */
  readonly of: number;
  readonly bytes: number;
}

/** What leaves the plan: files, paper, e-mail; and what was chosen for them. */
export const EXPORT_REQUESTS = {
  'plan.export': z.strictObject({ document: documentId, choices: exportChoices }),
  'plan.print': z.strictObject({ document: documentId, choices: exportChoices }),
  'plan.draft': z.strictObject({
    document: documentId,
    attached: z.array(z.enum(ATTACHMENTS)).max(ATTACHMENTS.length),
    role: z.enum(PERSON_ROLES).nullable(),
    hidden: z.boolean(),
    subject: z.string().max(500),
    text: z.string().max(50_000),
  }),
  'export.lines': z.strictObject({ document: documentId, choices: exportChoices }),
  'export.remembered': z.strictObject({ document: documentId }),
  'export.remember': z.strictObject({
    document: documentId,
    choices: exportChoices,
    logoText: z.string().max(300),
  }),
  'export.chooseLogo': z.strictObject({ document: documentId }),
  'export.dropLogo': z.strictObject({ document: documentId }),
  'export.cancel': nothing,
  'export.show': z.strictObject({ file: exportId }),
  'export.open': z.strictObject({ file: exportId }),
} as const;

export interface ExportResponses {
  /** Has the user say where. One at a time in a window, printing and drafting with it. */
  'plan.export': Exporting;
  /** Whether it was printed; not when the dialogue was left. */
  'plan.print': Chosen<boolean>;
  /** Lays an e-mail ready with the plan attached, or what is made of it, and has the system's program open it. */
  'plan.draft': Chosen<Drafted, Problem | ExportProblem>;
  'export.lines': Result<FirstLines, Problem | ExportProblem>;
  'export.remembered': Result<Remembered>;
  /** Holds the choices, and what is said of the logo, for the next time. */
  'export.remember': null;
  /** Has the user choose a picture, which is kept for the plan. */
  'export.chooseLogo': Chosen<Logo, Problem | { readonly code: 'noPicture'; readonly name: string }>;
  'export.dropLogo': null;
  'export.cancel': null;
  'export.show': null;
  /** False when the system has no program for the file. */
  'export.open': boolean;
}

export interface ExportEvents {
  /** What is being exported has got so far, 0 to 1; null while nobody can tell. */
  'export.progress': { readonly document: string; readonly share: number | null };
}
