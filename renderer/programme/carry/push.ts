import { create } from 'zustand';
import type { Follow } from '../../../shared/programme/gestures/follow.ts';

interface PushState {
  /** Whether what follows goes along without Shift too. */
  readonly on: boolean;
  readonly reach: 'room' | 'day';
}

/** "Skjut efterföljande", as it is set on the toolbar. Lasts as long as the window. */
export const usePush = create<PushState>(() => ({ on: false, reach: 'room' }));

/** What follows a gesture now; Shift has it follow for this once. */
export function followNow(shift: boolean): Follow {
  const { on, reach } = usePush.getState();
  return on || shift ? reach : 'none';
}

/** Turns it on or off. */
export function togglePush(): void {
  usePush.setState(({ on }) => ({ on: !on }));
}
