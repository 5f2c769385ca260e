/** A repeatable source of chance. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  int(below: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Up to `most` different elements, in chance order. */
  some<T>(list: readonly T[], most: number): T[];
}

/** mulberry32: small, quick, and good enough to shake a plan with. Equal seeds give equal numbers. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new Error('There is nothing to pick from');
      return list[int(list.length)] as (typeof list)[number];
    },
    some: (list, most) => {
      const left = [...list];
      const count = int(Math.min(most, left.length) + 1);
      return Array.from({ length: count }, () => left.splice(int(left.length), 1)).flat();
    },
  };
}

/** The seeds a randomised test runs: `LOKAPLAN_SEEDS` of them from 1, or the one in `LOKAPLAN_SEED`. */
function seeds(part: number): number[] {
  const one = process.env.LOKAPLAN_SEED;
  if (one !== undefined) return [Number(one)];
  const asked = Number(process.env.LOKAPLAN_SEEDS ?? 50);
  return Array.from({ length: Math.ceil(part * asked) }, (_, i) => i + 1);
}

/**
 * Runs `check` with every seed, or with the first `part` (0 to 1) of them where one takes long; a failure names the
 * seed that shows it again.
 */
export function forEachSeed(check: (random: Random, seed: number) => void, part = 1): void {
  for (const seed of seeds(part)) {
    try {
      check(randomFrom(seed), seed);
    } catch (error) {
      throw new Error(`Fails with LOKAPLAN_SEED=${seed}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    }
  }
}
