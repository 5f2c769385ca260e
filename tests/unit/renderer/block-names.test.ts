import { expect, test } from 'vitest';
import { namer } from '../../../renderer/programme/grid/block-names.ts';
import { randomFrom } from '../../property/random.ts';

/** How many of the elements of one list React makes anew or moves to come to another. */
function work(before: readonly string[], after: readonly string[]): number {
  let last = -1;
  return after.filter((name) => {
    const place = before.indexOf(name);
    const stays = place > last;
    last = Math.max(last, place);
    return !stays;
  }).length;
}

const DAY = Array.from({ length: 200 }, (_, index) => `session:${index}`);
const without = (key: string) => DAY.filter((other) => other !== key);

test('a block keeps its name while the order stays, and when it only comes after others', () => {
  const name = namer();
  const first = name(DAY);
  expect(name(DAY)).toEqual(first);
  const [early = ''] = DAY;
  const later = name([...without(early), early]);
  expect(new Set(later)).toEqual(new Set(first));
  expect(work(first, later)).toBe(1);
});

test('a block that comes ahead of all others is made anew, and no other is moved', () => {
  const name = namer();
  const first = name(DAY);
  const last = DAY.at(-1) ?? '';
  const ahead = [last, ...without(last)];
  const second = name(ahead);
  expect(work(first, second)).toBe(1);
  expect(second.slice(1)).toEqual(first.slice(0, -1));
  expect(first).not.toContain(second[0]);
  expect(name(ahead), 'it has its new name from then on').toEqual(second);
});

test('one that went out of sight and comes back is new, and no name is given twice', () => {
  const name = namer();
  name(DAY);
  name(DAY.slice(100));
  const all = name(DAY);
  expect(new Set(all).size).toBe(DAY.length);
});

test('whatever moves, no more is made anew or moved than has to be', () => {
  const seed = Number(process.env.LOKAPLAN_SEED ?? Date.now() % 1e9);
  const random = randomFrom(seed);
  const name = namer();
  let keys = DAY.slice(0, 60);
  let names = name(keys);
  for (let step = 0; step < 300; step++) {
    const count = 1 + random.int(4);
    for (let moved = 0; moved < count; moved++) {
      const key = keys[random.int(keys.length)] ?? '';
      const others = keys.filter((other) => other !== key);
      const place = random.int(others.length + 1);
      keys = [...others.slice(0, place), key, ...others.slice(place)];
    }
    const next = name(keys);
    expect(new Set(next).size, `seed ${seed}`).toBe(keys.length);
    expect(work(names, next), `seed ${seed}, step ${step}`).toBeLessThanOrEqual(count);
    names = next;
  }
});
