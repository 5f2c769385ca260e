/** One rewriting of the plan by the other program. Times are nanoseconds of the clock that both share. */
export interface Rewriting {
  readonly number: number;
  /** Before and after the first call that changed what stands at the plan's place. */
  readonly began: readonly [number, number];
  /** It wrote to a file that had been replaced before it began: nobody could see that at the plan's place. */
  readonly beside: boolean;
  /** What it wrote stood at the plan's place when it looked again at once. */
  readonly stood: boolean;
}

/** One replacing of the plan by this program: before the last look at what stands there, and after the renaming. */
export interface Replacing {
  readonly look: number;
  readonly done: number;
}

export interface Judgement {
  /** Rewritings that were replaced before this program had taken them up: what must never be. */
  readonly silent: readonly number[];
  /** Rewritings that came between the last look and the renaming, and were replaced. */
  readonly within: readonly number[];
}

/**
 * What became of the other program's rewritings. Each of our replacings must have found one that was taken up
 * before: `taken` says when.
 */
export function judge(
  theirs: readonly Rewriting[],
  ours: readonly Replacing[],
  taken: ReadonlyMap<number, number>,
): Judgement {
  const seen = theirs.filter(({ beside }) => !beside).sort((a, b) => a.began[0] - b.began[0]);
  const within = seen.filter(
    ({ began, stood }) => !stood && ours.some(({ look, done }) => began[0] < done && began[1] > look),
  );
  const silent = new Set<number>();
  // What never stood there any more after one of ours cannot have been replaced by the next.
  const stood = seen.filter((rewriting) => !within.includes(rewriting));
  for (const { look } of ours) {
    const there = stood.findLast(({ began }) => began[1] <= look);
    if (there !== undefined && (taken.get(there.number) ?? Number.POSITIVE_INFINITY) > look)
      silent.add(there.number);
  }
  return { silent: [...silent], within: within.map(({ number }) => number) };
}
