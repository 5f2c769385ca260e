import type { Page } from '@playwright/test';

/** The time from frame to frame, in milliseconds, while `work` goes on. */
export async function framesWhile(page: Page, work: () => Promise<void>): Promise<number[]> {
  const handle = await page.evaluateHandle(() => {
    const times: number[] = [];
    const state = { times, on: true };
    const tick = (now: number): void => {
      times.push(now);
      if (state.on) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return state;
  });
  await work();
  const times = await handle.evaluate((state) => {
    state.on = false;
    return state.times;
  });
  return times.slice(1).map((time, i) => time - (times[i] ?? time));
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
