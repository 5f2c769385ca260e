import { beforeEach, expect, test, vi } from 'vitest';
import type { Chosen } from '../../../shared/problem.ts';

const cancelled: string[] = [];

beforeEach(async () => {
  vi.resetModules();
  cancelled.length = 0;
  const listens = { addEventListener: () => {} };
  const page = { ...listens, matchMedia: () => ({ ...listens, matches: false }) };
  const call = async (channel: string) => void cancelled.push(channel);
  vi.stubGlobal('window', { ...page, lokaplan: { call, on: () => () => {} } });
  vi.stubGlobal('document', { ...page, activeElement: null });
});

/** The questions of a window with a plan open, what it has told, and an answer to be given later. */
async function opened() {
  const { usePlanStore } = await import('../../../renderer/store/plan.ts');
  const { useNotices } = await import('../../../renderer/store/notices.ts');
  usePlanStore.setState({ open: { document: 'one', plan: {} } as never });
  const questions = await import('../../../renderer/store/questions.ts');
  let give: (value: number) => void = () => {};
  const later = new Promise<Chosen<number>>((resolve) => {
    give = (value) => resolve({ ok: true, value });
  });
  const told = () => useNotices.getState().notices.length;
  return { ...questions, told, later: () => later, give: (value: number) => give(value) };
}

const now = async (): Promise<Chosen<number>> => ({ ok: true, value: 7 });

test('a new question ends the one before it', async () => {
  const { ask, later, give } = await opened();
  const first = ask(later);
  const second = ask(now);
  give(1);
  expect([(await first)?.value, (await second)?.value]).toEqual([undefined, 7]);
});

test('nothing ends a search for a proposal but the user, who is told that it goes on', async () => {
  const { ask, searchFor, later, give, told } = await opened();
  const search = searchFor(later);
  expect(await ask(now)).toBeUndefined();
  expect(await searchFor(now)).toBeUndefined();
  expect(told()).toBeGreaterThan(0);
  give(1);
  expect((await search)?.value).toBe(1);
  expect((await ask(now))?.value).toBe(7);
});

test('once a search is cancelled the next question is answered', async () => {
  const { ask, searchFor, stopAsking, later, give } = await opened();
  const search = searchFor(later);
  stopAsking('one');
  expect(cancelled).toEqual(['assign.cancel']);
  expect((await ask(now))?.value).toBe(7);
  give(1);
  expect(await search).toBeUndefined();
  expect((await ask(now))?.value).toBe(7);
});
