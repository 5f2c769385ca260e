import { z } from 'zod';
import type { GroupResult } from './assign/groups/seat.ts';
import type { Answers } from './assign/jobs.ts';
import type { StepResult } from './assign/proposal.ts';
import type { PlanDiff } from './change/diff.ts';
import type { Sent } from './checks/plan-index.ts';
import { type ExportChoices, exportChoices } from './export/choices.ts';
import type { Logo } from './export/logo.ts';
import { ATTACHMENTS } from './export/mail/attachments.ts';
import type { ExportProblem } from './export/text-files.ts';
import type { Content } from './import/content.ts';
import type { ImportProblem } from './import/problem.ts';
import { idIn } from './plan/ids.ts';
import type { Plan } from './plan/plan.ts';
import { language } from './plan/records/event.ts';
import { PERSON_ROLES } from './plan/records/person.ts';
import type { Problem, Result } from './problem.ts';

/**
 * The one contract between the window and the main process. The window holds no path: a plan is an opaque
 * document id, a recent file an opaque recent id. Each channel has a schema of its request, which the main
 * process checks before it looks at it, and a type of its response.
 */

export const TEMPLATES = ['loka', 'fokus', 'empty'] as const;
export const template = z.enum(TEMPLATES);
export type TemplateName = z.infer<typeof template>;

export const preferences = z.strictObject({
  language,
  theme: z.enum(['light', 'dark', 'highContrast', 'system']),
});
export type Preferences = z.infer<typeof preferences>;

const documentId = z.string().regex(/^document-[0-9a-z]{1,40}$/);
const recentId = z.string().regex(/^recent-[0-9a-z]{1,40}$/);
const exportId = z.string().regex(/^export-[0-9a-z]{1,40}$/);
const offerId = z.string().regex(/^offer-[0-9a-z]{1,40}$/);
const recoveryId = z.string().regex(/^recovery-[0-9a-z]{1,40}$/);
const versionId = z.string().regex(/^(?:revision|backup)-[0-9a-z]{1,80}$/);
const nothing = z.undefined();
const pair = z.strictObject({ reviewer: idIn('people'), session: idIn('sessions') });
const pairs = z.strictObject({ added: z.array(pair).readonly(), removed: z.array(pair).readonly() });

/** Checked for its form only; whether it fits the plan shows when it is applied. */
const diffShape = z.strictObject({
  added: z.record(z.string(), z.looseObject({ id: z.string() })),
  updated: z.record(z.string(), z.record(z.string(), z.tuple([z.unknown(), z.unknown()]))),
  removed: z.record(z.string(), z.looseObject({ id: z.string() })),
}) as unknown as z.ZodType<PlanDiff>;

/** A plan opened lately. */
export interface Recent {
  readonly recent: string;
  readonly title: string;
  /** The file's name, and that of the folder it lies in: for reading, not for finding. */
  readonly name: string;
  readonly folder: string;
  /** When it was last opened or saved, as an instant in UTC. */
  readonly at: string;
}

/** What the window needs to begin. */
export interface Start {
  readonly version: string;
  readonly platform: 'win32' | 'darwin' | 'linux';
  readonly preferences: Preferences;
  readonly recents: readonly Recent[];
  /**
   * The plan this window is to show at once: the file the program was started with, or what the window had open
   * before it was loaded again. A problem when the file could not be opened; undefined for an empty start.
   */
  readonly open: Opening | undefined;
  /** What an earlier run of the program left when it ended before all was saved. */
  readonly recoveries: readonly Recovery[];
}

/** A plan that is now open in this window. */
export interface Opened {
  readonly document: string;
  /** The file's name without its folder. */
  readonly name: string;
  readonly plan: Plan;
  /** A plan that is open to be read takes no edits; Save as makes a file of it that does. */
  readonly access: 'edit' | 'read';
  /** The plan as it was when its last version was sent; undefined when none was, or its state is gone. */
  readonly sent: Sent | undefined;
  /** How its saving stands. */
  readonly save: SaveState;
  /** What the user should know about the file. */
  readonly notes: readonly OpenNote[];
  /** Edits of an earlier run that are not in the file: the user is asked about them first. */
  readonly recovery: Recovery | undefined;
  readonly unprotected: readonly Unprotected[];
}

/** What does not protect a plan as it should, because the disk with the user's data does not take it. */
export interface Unprotected {
  /**
   * `journal`: until a save, a crash would lose the edits. `backups`: earlier states are not kept beside what the
   * file itself holds.
   */
  readonly by: 'journal' | 'backups';
  readonly problem: Problem;
}

/** Something about a file that does not keep it from being opened. Worded by `files.note.<code>`. */
export type OpenNote =
  /** By its name it is what a synchroniser made of `original`, which lies beside it, when two had changed it. */
  | { readonly code: 'conflictCopy'; readonly original: string; readonly offer: string }
  /** Such copies of this file lie beside it. */
  | { readonly code: 'conflictCopiesBeside'; readonly copies: readonly string[]; readonly offer: string }
  /** Its history was damaged and has been left out; the file as it was is among the earlier versions. */
  | { readonly code: 'withoutHistory' };

/** What came of opening: the plan; or what is in the way, and the ways round it; or nothing, the user cancelled. */
export type Opening =
  | { readonly ok: true; readonly value: Opened }
  | { readonly ok: false; readonly problem: Problem; readonly offers: readonly Offer[] }
  | { readonly ok: 'cancelled' };

/** A way to open what could not be opened just so. Worded by `files.offer.<way>`. */
export interface Offer {
  readonly offer: string;
  readonly way:
    | 'read'
    /** The user says where a copy is made, and works on in that. */
    | 'copy'
    /** From someone whose program is gone. */
    | 'takeOver'
    | 'withoutHistory'
    /** The latest backup, as a file of its own. */
    | 'earlierVersion';
  /** When what it opens was written, where that matters, as an instant in UTC. */
  readonly at?: string;
}

/** Edits that an earlier run of the program did not save. */
export interface Recovery {
  readonly recovery: string;
  readonly title: string;
  /** The names of the file and of its folder. */
  readonly name: string;
  readonly folder: string;
  /** When the last of them was made, as an instant in UTC. */
  readonly at: string;
  readonly edits: number;
  /** Edits that were noted and cannot be had any more, because what was noted is damaged. */
  readonly lost: number;
  /**
   * `continues`: the file is as the program left it, the edits go into it. `changed`: another program has written
   * it since; `missing`: it is not there or cannot be read. Then they become a file of their own.
   */
  readonly standing: 'continues' | 'changed' | 'missing';
}

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

/** Whether what is on the screen is on the disk. */
export type SaveState =
  | {
      readonly state: 'saved' /** When, as an instant in UTC; null before the first save. */;
      readonly at: string | null;
    }
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  /** Another program holds the file just now; it is tried again. */
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly problem: Problem };

/** A result, or nothing because the user cancelled. */
export type Chosen<T, P = Problem> = Result<T, P> | { readonly ok: 'cancelled' };

/** A file that was exported, or a folder of them; `file` may be shown in its folder and opened. */
export interface Exported {
  readonly file: string;
  readonly name: string;
}

/** What was exported, or what was in the way; or the user cancelled. */
export type Exporting = Chosen<Exported, Problem | ExportProblem>;

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

/** An e-mail that lies ready; `opened`: the system has a program for it, which shows it now. */
export interface Drafted extends Exported {
  readonly opened: boolean;
}

/** What a file holds that something is to be imported from, or what is wrong with it; or the user cancelled. */
export type Importing =
  | { readonly ok: true; readonly value: { readonly name: string; readonly content: Content } }
  | { readonly ok: false; readonly problem: Problem | ImportProblem }
  | { readonly ok: 'cancelled' };

/**
 * Schema of each channel's request. Opening never closes: a window that shows another plan calls `plan.close`
 * for the one it had, which saves it, and goes on with the new one when that succeeds.
 */
export const REQUESTS = {
  'app.start': nothing,
  'app.preferences': preferences,
  /** Has the window cut, copy or paste what has the focus, as its keys would. */
  'app.clipboard': z.enum(['cut', 'copy', 'paste']),
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
  'import.choose': z.strictObject({ document: documentId, what: z.enum(['file', 'folder']) }),
  'import.cancel': nothing,
  'assign.foresee': z.strictObject({ document: documentId }),
  'assign.propose': z.strictObject({ document: documentId }),
  'assign.rotate': z.strictObject({ document: documentId, from: idIn('days'), to: idIn('days') }),
  'assign.suggest': z.strictObject({ document: documentId, session: idIn('sessions') }),
  /** Asked of the plan as it would be with `accepting` in it. */
  'assign.why': z.strictObject({ document: documentId, pair, accepting: pairs }),
  /** The sessions of each pass that participants are seated in. */
  'assign.seat': z.strictObject({
    document: documentId,
    passes: z.array(z.array(idIn('sessions')).max(5000)).max(100),
  }),
  'assign.cancel': z.strictObject({ document: documentId }),
  'recovery.look': z.strictObject({ recovery: recoveryId }),
  'recovery.restore': z.strictObject({ recovery: recoveryId }),
  'recovery.discard': z.strictObject({ recovery: recoveryId }),
} as const;

/** What each channel answers. */
export interface Responses {
  'app.start': Start;
  'app.preferences': null;
  'app.clipboard': null;
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
  /** Has the user choose a file, or a folder of plans, and reads what it holds. One at a time in a window. */
  'import.choose': Importing;
  'import.cancel': null;
  /*
   * What is found out about the reviewers and the groups of the plan as it is now, unsaved edits included. A document has one such
   * question at a time: a new one ends the one before it, whose answer is then `cancelled`.
   */
  'assign.foresee': Chosen<Answers['foresee']>;
  'assign.propose': Chosen<Answers['assign']>;
  /** Undefined when one of the days has nothing to review. */
  'assign.rotate': Chosen<Answers['rotate']>;
  'assign.suggest': Chosen<Answers['suggest']>;
  /** Undefined for a pair that cannot be assigned at all. */
  'assign.why': Chosen<Answers['why']>;
  'assign.seat': Chosen<Answers['seat']>;
  'assign.cancel': null;
  /** The plan as it is in the file (or last was) and as it is with the edits. */
  'recovery.look': Result<{ readonly before: Plan; readonly after: Plan }>;
  /** Opens the plan with the edits in it; the user is asked for a file where they cannot go into the old one. */
  'recovery.restore': Opening;
  /** Puts the edits among the earlier versions of the file. What is left to decide on. */
  'recovery.discard': Result<readonly Recovery[]>;
}

export type Channel = keyof typeof REQUESTS;
export type RequestOf<C extends Channel> = z.infer<(typeof REQUESTS)[C]>;
export type ResponseOf<C extends Channel> = Responses[C];
export const CHANNELS = Object.keys(REQUESTS) as Channel[];

/** What the main process tells a window without being asked. */
export interface Events {
  'plan.saveState': { readonly document: string; readonly save: SaveState };
  /** A command of the application menu, by the id of the command object that performs it. */
  'menu.command': { readonly command: string };
  /** The window wants to close: pending text is handed over, then `plan.close` is called. */
  'window.closing': null;
  /** A file was handed to the running program; this window shows it now. */
  'plan.opened': Opening;
  /**
   * Another program wrote the file while nothing was unsaved here: this is what it holds. `overwritten`: it did not
   * know of what had been saved here, which is now among the earlier versions.
   */
  'plan.reloaded': { readonly opened: Opened; readonly overwritten: boolean };
  'plan.unprotected': { readonly document: string; readonly unprotected: Unprotected };
  /** The file of this name is being read, to import from it. */
  'import.reading': { readonly name: string };
  /** What is being exported has got so far, 0 to 1; null while nobody can tell. */
  'export.progress': { readonly document: string; readonly share: number | null };
  /** The search for an assignment has got so far. */
  'assign.step': { readonly document: string; readonly step: StepResult };
  /** The search for who sits where has got so far. */
  'seat.step': { readonly document: string; readonly step: GroupResult };
  /** The preferences were changed in the application menu or in another window. */
  'app.preferences': Preferences;
}
export type EventName = keyof Events;

/** A File of the page's. Which path it stands for shows only behind the bridge. */
export interface Dropped {
  readonly name: string;
}

/** What the preload script gives the window, as `window.lokaplan`. */
export interface Bridge {
  /** Opens files that were dropped on the window: the first here, the others in windows of their own. */
  openDropped(files: readonly Dropped[]): Promise<Opening>;
  /** Reads a file that was dropped on the window, to import from it. */
  readDropped(file: Dropped): Promise<Importing>;
  call<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>>;
  /** Calls `listener` on every such event until the returned function is called. */
  on<E extends EventName>(event: E, listener: (detail: Events[E]) => void): () => void;
}
