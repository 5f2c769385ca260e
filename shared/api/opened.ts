import type { Sent } from '../checks/plan-index.ts';
import type { Plan } from '../plan/plan.ts';
import type { Problem } from '../problem.ts';

/** A plan that is opened: how it stands, what is to be known of it, and what may be in the way. */

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

/** Whether what is on the screen is on the disk. */
export type SaveState =
  | {
      readonly state: 'saved';
      /** When, as an instant in UTC; null before the first save. */
      readonly at: string | null;
    }
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  /** Another program holds the file just now; it is tried again. */
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly problem: Problem };

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
