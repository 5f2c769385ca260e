import type { Page } from '@playwright/test';

/** The time from one frame to the next, in milliseconds, and what was going on when that came. */
export interface Frame<Phase extends string> {
  readonly ms: number;
  readonly phase: Phase;
}

/** The frames while `work` goes on, which tells when it comes to another phase. */
export async function phasesWhile<Phase extends string>(
  page: Page,
  first: Phase,
  work: (enter: (phase: Phase) => Promise<void>) => Promise<void>,
): Promise<Frame<Phase>[]> {
  const handle = await page.evaluateHandle((phase) => {
    const times: { readonly at: number; readonly phase: string }[] = [];
    const state = { times, phase, on: true };
    const tick = (now: number): void => {
      times.push({ at: now, phase: state.phase });
      if (state.on) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return state;
  }, first as string);
  await work((phase) =>
    handle.evaluate((state, name) => {
      state.phase = name;
    }, phase as string),
  );
  const times = await handle.evaluate((state) => {
    state.on = false;
    return state.times;
  });
  return times.slice(1).map(({ at, phase }, i) => ({ ms: at - (times[i]?.at ?? at), phase: phase as Phase }));
}

/** The time from frame to frame, in milliseconds, while `work` goes on. */
export async function framesWhile(page: Page, work: () => Promise<void>): Promise<number[]> {
  return (await phasesWhile(page, 'all', work)).map(({ ms }) => ms);
}

/** How long the window's main thread was busy while `work` went on, in milliseconds. */
export async function busyWhile(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await spent();
  await work();
  const after = await spent();
  await session.detach();
  return (after - before) * 1000;
}
