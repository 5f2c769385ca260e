import type { SessionId } from '../../../shared/plan/ids.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import type { Aim, Load, Outcome } from '../../../shared/programme/gestures/aim.ts';
import type { Barred } from './barred.ts';
import type { Trouble } from './judge.ts';

/** What is being moved, stretched, copied or put in, by pointer or by keyboard. Nothing is changed until it is put down. */
export interface Carry {
  readonly load: Load;
  readonly by: 'pointer' | 'keyboard';
  readonly aim: Aim;
  /** What putting it down would come to. */
  readonly outcome: Outcome;
  /** What would be wrong then. */
  readonly troubles: readonly Trouble[];
  /** The session it could trade places with. */
  readonly swap: Session | null;
  /** Sessions that would not stay where they are, and are drawn faintly there. */
  readonly aside: ReadonlySet<SessionId>;
  /** One that is locked: what was taken hold of goes nowhere. */
  readonly locked: Session | null;
  /** Where and when what is held must not be; null for what is new. */
  readonly barred: Barred | null;
  /** Whether it was let go over `swap`, and the user is asked what is meant. */
  readonly choosing: boolean;
}
