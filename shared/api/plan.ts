import { z } from 'zod';
import type { PlanDiff } from '../change/diff.ts';
import type { Plan } from '../plan/plan.ts';
import { language } from '../plan/records/event.ts';
import type { Chosen, Result } from '../problem.ts';
import type { Opened, Opening, Recent, SaveState, Unprotected } from './opened.ts';
import { documentId, nothing } from './request.ts';

export const TEMPLATES = ['loka', 'fokus', 'empty'] as const;
export const template = z.enum(TEMPLATES);
export type TemplateName = z.infer<typeof template>;

const recentId = z.string().regex(/^recent-[0-9a-z]{1,40}$/);
const offerId = z.string().regex(/^offer-[0-9a-z]{1,40}$/);
const versionId = z.string().regex(/^(?:revision|backup)-[0-9a-z]{1,80}$/);

/** Checked for its form only; whether it fits the plan shows when it is applied. */
const diffShape = z.strictObject({
  added: z.record(z.string(), z.looseObject({ id: z.string() })),
  updated: z.record(z.string(), z.record(z.string(), z.tuple([z.unknown(), z.unknown()]))),
  removed: z.record(z.string(), z.looseObject({ id: z.string() })),
}) as unknown as z.ZodType<PlanDiff>;

/** A plan as it was: a revision in the file, or a backup beside it. */
export interface Version {
  readonly version: string;
  /**
   * `opening`: the file as it was when it was opened; `daily`: the first of a day; `migration`: before it was
   * brought to the form of today; `kept`: edits that the user put aside instead of saving them.
   */
  readonly kind: 'revision' | 'opening' | 'daily' | 'migration' | 'kept';
  /** As an instant in UTC. */
  readonly at: string;
  /** Of a revision: who, its name if it has one, and how many records it concerned. */
  readonly by?: string;
  readonly label?: string;
  readonly changed?: number;
}

/**
 * Opening, editing, saving and closing. Opening never closes: a window that shows another plan calls `plan.close`
 * for the one it had, which saves it, and goes on with the new one when that succeeds.
 */
export const PLAN_REQUESTS = {
  'plan.create': z.strictObject({ template, language }),
  'plan.open': nothing,
  'plan.openRecent': z.strictObject({ recent: recentId }),
  'plan.openOffered': z.strictObject({ offer: offerId }),
  'plan.forgetRecent': z.strictObject({ recent: recentId }),
  /** Edits are numbered from 1 for each opening, without gaps. */
  'plan.edit': z.strictObject({ document: documentId, sequence: z.number().int().min(1), diff: diffShape }),
  'plan.save': z.strictObject({ document: documentId }),
  'plan.saveAs': z.strictObject({ document: documentId }),
  'plan.saveCopy': z.strictObject({ document: documentId, version: versionId.optional() }),
  'plan.keepBoth': z.strictObject({ document: documentId }),
  'plan.theirs': z.strictObject({ document: documentId }),
  'plan.takeTheirs': z.strictObject({ document: documentId }),
  'plan.versions': z.strictObject({ document: documentId }),
  'plan.version': z.strictObject({ document: documentId, version: versionId }),
  'plan.reload': z.strictObject({ document: documentId }),
  'plan.close': z.strictObject({ document: documentId }),
} as const;

export interface PlanResponses {
  'plan.create': Opening;
  'plan.open': Opening;
  'plan.openRecent': Opening;
  /** Takes one of the ways that an opening or a note offered. */
  'plan.openOffered': Opening;
  'plan.forgetRecent': readonly Recent[];
  /** The number of the last edit the main process holds. After a problem nothing of the edit is held: reload. */
  'plan.edit': Result<number>;
  /** Returns when what was on the screen is on the disk. */
  'plan.save': Result<SaveState>;
  /** The same document in another file: its edits go on counting. */
  'plan.saveAs': Chosen<Opened>;
  /** Writes the plan as it is, or as it was in a version, to another file; the open one stays. Answers its name. */
  'plan.saveCopy': Chosen<{ readonly name: string }>;
  /** After `changedOutside` or `takenOver`: saves the plan beside the other's file, under a name that says so, and goes on there. */
  'plan.keepBoth': Result<Opened>;
  /** After `changedOutside`: the plan that another program wrote. */
  'plan.theirs': Result<Plan>;
  /** After `changedOutside`: shows what the other program wrote; what was unsaved here is put among the earlier versions. */
  'plan.takeTheirs': Result<Opened>;
  /** The latest first. */
  'plan.versions': Result<readonly Version[]>;
  'plan.version': Result<Plan>;
  /** The plan as the main process holds it, unsaved edits included; edits are numbered from 1 again. */
  'plan.reload': Result<Opened>;
  /** Saves first. When that fails the user is asked; the answer is a problem when the plan stays open. */
  'plan.close': Result<null>;
}

export interface PlanEvents {
  'plan.saveState': { readonly document: string; readonly save: SaveState };
  /** A file was handed to the running program; this window shows it now. */
  'plan.opened': Opening;
  /**
   * Another program wrote the file while nothing was unsaved here: this is what it holds. `overwritten`: it did not
   * know of what had been saved here, which is now among the earlier versions.
   */
  'plan.reloaded': { readonly opened: Opened; readonly overwritten: boolean };
  'plan.unprotected': { readonly document: string; readonly unprotected: Unprotected };
}
