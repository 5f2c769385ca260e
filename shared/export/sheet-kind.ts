import type { Finding } from '../checks/finding.ts';
import type { Person } from '../plan/records/person.ts';
import type { Room } from '../plan/records/room.ts';
import type { ChangeMarks } from './changes.ts';
import type { Logo } from './logo.ts';
import type { Printout } from './printout.ts';
import type { Orientation, PageFormat, Paper, Sheet } from './workbook.ts';

/** What the sheets of a workbook are made from. Its plan holds what is wanted and no more. */
export interface PrintJob extends Printout {
  /** The page that the sheet asked for is to be printed on. */
  readonly format: PageFormat;
  /** Whether contacts, diets and the like are written out. */
  readonly personal: boolean;
  /** Those whom sheets are made for, in the plan's order. */
  readonly people: readonly Person[];
  /** The rooms that sheets are made for, in the plan's order. */
  readonly rooms: readonly Room[];
  /** What has changed since an earlier version; null when that is not to be marked. */
  readonly changes: ChangeMarks | null;
  readonly logo: Logo | null;
  /** What is wrong in what is wanted, muted findings left out; looked for when first asked. */
  findings(): readonly Finding[];
}

/** One sort of sheet. `id` names it to the command line; it makes one sheet, several (one a day), or none. */
export interface SheetKind {
  readonly id: string;
  /** The papers it is made for, the first unless another is asked for. */
  readonly papers: readonly Paper[];
  /** The ways its page may lie, the first unless another is asked for. */
  readonly orientations: readonly Orientation[];
  sheetsOf(job: PrintJob): Sheet[];
}
