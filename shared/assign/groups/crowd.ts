/** People who can sit in just `slots`. */
export interface Crowd {
  readonly people: readonly number[];
  readonly slots: readonly number[];
}

/**
 * People who have fewer places than they are: all who can sit in nothing but certain slots, with the slots. As few as
 * there are, or undefined when everyone has a place. By Hall's theorem there is one or the other.
 * @param open by person, the slots that they can have; those who have none are left out
 * @param places by slot
 */
export function crowdIn(
  open: ReadonlyMap<number, readonly number[]>,
  places: ReadonlyMap<number, number>,
): Crowd | undefined {
  const kinds = kindsOf(open);
  const seated = kinds.map(() => new Map<number, number>());
  const left = new Map(places);
  for (const kind of kinds.keys()) {
    while (missing(kind) > 0) {
      const way = wayFrom(kind);
      if (Array.isArray(way)) return narrowest(way);
      advance(way);
    }
  }
  return undefined;

  function missing(kind: number): number {
    const own = seated[kind] ?? new Map<number, number>();
    return (kinds[kind]?.people.length ?? 0) - [...own.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Looks for a place by way of what others could give up. Without one, the kinds that were reached. */
  function wayFrom(start: number): number[] | Way {
    const reached = new Map<number, Way | null>([[start, null]]);
    for (const kind of reached.keys()) {
      for (const slot of kinds[kind]?.slots ?? []) {
        const way = { kind, slot, before: reached.get(kind) ?? null };
        if ((left.get(slot) ?? 0) > 0) return way;
        for (const [other, own] of seated.entries())
          if ((own.get(slot) ?? 0) > 0 && !reached.has(other)) reached.set(other, way);
      }
    }
    return [...reached.keys()];
  }

  /** One more sits at the end of the way, and everyone on it moves on. */
  function advance(way: Way): void {
    left.set(way.slot, (left.get(way.slot) ?? 0) - 1);
    for (let step: Way | null = way; step !== null; step = step.before) {
      const own = seated[step.kind];
      own?.set(step.slot, (own.get(step.slot) ?? 0) + 1);
      const from = step.before?.slot;
      if (from !== undefined) own?.set(from, (own.get(from) ?? 0) - 1);
    }
  }

  function narrowest(reached: readonly number[]): Crowd {
    const slots = [...new Set(reached.flatMap((kind) => kinds[kind]?.slots ?? []))].sort((a, b) => a - b);
    return { people: reached.flatMap((kind) => kinds[kind]?.people ?? []).sort((a, b) => a - b), slots };
  }
}

/** A step towards a free place: one of `kind` takes one in `slot`, given up by the step before. */
interface Way {
  readonly kind: number;
  readonly slot: number;
  readonly before: Way | null;
}

/** People by the slots that they can have, the choosiest first. */
function kindsOf(
  open: ReadonlyMap<number, readonly number[]>,
): { people: number[]; slots: readonly number[] }[] {
  const kinds = new Map<string, { people: number[]; slots: readonly number[] }>();
  for (const [person, slots] of open) {
    if (slots.length === 0) continue;
    const kind = kinds.get(slots.join(' '));
    if (kind === undefined) kinds.set(slots.join(' '), { people: [person], slots });
    else kind.people.push(person);
  }
  return [...kinds.values()].sort((a, b) => a.slots.length - b.slots.length);
}
