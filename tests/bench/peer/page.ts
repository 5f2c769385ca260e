import { createCalendar, Interaction, ResourceTimeGrid } from '@event-calendar/core';
import '@event-calendar/core/index.css';

/** What the peer shows: the same sessions, rooms and days as the grid. */
export interface PeerPlan {
  readonly date: string;
  readonly days: number;
  readonly rooms: readonly { readonly id: string; readonly title: string }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly resourceId: string;
    readonly start: string;
    readonly end: string;
    readonly title: string;
  }[];
}

declare global {
  interface Window {
    /** Puts the calendar on the page; resolves with how long that took until it was painted, in milliseconds. */
    mountPeer(plan: PeerPlan): Promise<number>;
  }
}

window.mountPeer = async ({ date, days, rooms, sessions }) => {
  const target = document.getElementById('calendar');
  if (target === null) throw new Error('The page of the peer has no place for it');
  const began = performance.now();
  createCalendar(target, [ResourceTimeGrid, Interaction], {
    view: 'resourceTimeGridDay',
    views: { resourceTimeGridDay: { duration: { days } } },
    date,
    datesAboveResources: true,
    resources: [...rooms],
    events: [...sessions],
    editable: true,
    slotMinTime: '08:00:00',
    slotMaxTime: '19:00:00',
    allDaySlot: false,
  });
  await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  return performance.now() - began;
};
