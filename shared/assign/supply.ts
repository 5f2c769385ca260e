import type { IntegerSolver } from './integer-model.ts';
import { Filling } from './network/filling.ts';
import { networkOf } from './network/review-network.ts';
import { together } from './passes.ts';
import type { ReviewProblem } from './problem.ts';
import { asking, Overlaps, reachOf, type Shortfall } from './shortfall.ts';

/** Some sessions, and how far they alone can be filled. */
interface Part {
  readonly sessions: ReadonlySet<number>;
  readonly filling: Filling;
}

/**
 * Finds sessions that cannot all be given what they need. First the network is asked, of sessions that are all at once
 * and of all together; it knows every limit but overlaps in part, for which an integer program is asked.
 */
export class Supply {
  /** By session, how many reviewers it needs, beyond those pinned. */
  readonly needs: readonly number[];
  readonly #problem: ReviewProblem;
  readonly #beyond: readonly number[];
  readonly #overlaps: Overlaps;
  /** Kept for the questions whether anything is short, however many there are which of it. */
  readonly #overlapsInAll: Overlaps;
  /** What the network can be asked of. In all but the last, everything that overlaps does so wholly. */
  readonly #parts: readonly Part[];
  readonly #anyOverlaps: boolean;
  #sure = true;

  constructor(problem: ReviewProblem, solve: IntegerSolver) {
    const { within, beyond } = reachOf(problem);
    const network = networkOf(within);
    this.#problem = within;
    this.#beyond = beyond;
    this.#overlaps = new Overlaps(solve);
    this.#overlapsInAll = new Overlaps(solve);
    this.needs = network.needs.map((own, session) => own.length + (beyond[session] ?? 0));
    this.#anyOverlaps = network.clashes.length > 0;
    const moments = this.#anyOverlaps ? momentsOf(within) : [];
    this.#parts = [
      ...moments.map((sessions) => ({
        sessions: new Set(sessions),
        filling: new Filling(networkOf(asking(within, sessions))),
      })),
      { sessions: new Set(within.sessions.keys()), filling: new Filling(network) },
    ];
  }

  /** Whether the last answer is proved; only one that there is nothing short may not be. */
  get sure(): boolean {
    return this.#sure;
  }

  /**
   * A part of `sessions` that cannot be given what it needs, though it could without any one of them; of several, one
   * with the first sessions. None when all can be given what they need, as far as is known.
   */
  short(sessions: readonly number[]): readonly number[] {
    this.#sure = true;
    const hopeless = sessions.find((session) => (this.#beyond[session] ?? 0) > 0);
    if (hopeless !== undefined) return [hopeless];
    for (const part of this.#parts) {
      const found = part.filling.short(within(part, sessions));
      if (found.length > 0) return this.#anyOverlaps ? this.#smallest(found) : found;
    }
    if (!this.#anyOverlaps) return [];
    const { least, most } = this.#missing(sessions, this.#overlapsInAll);
    this.#sure = least > 0 || most === 0;
    return least > 0 ? this.#smallest(sessions) : [];
  }

  #missing(sessions: readonly number[], overlaps: Overlaps): Shortfall {
    return overlaps.missing(asking(this.#problem, sessions), sessions);
  }

  #isShort(sessions: readonly number[]): boolean {
    if (this.#parts.some((part) => !part.filling.fills(within(part, sessions)))) return true;
    const atOnce = this.#parts.slice(0, -1).some((part) => sessions.every((each) => part.sessions.has(each)));
    return !atOnce && this.#missing(sessions, this.#overlaps).least > 0;
  }

  /** The same of sessions that are short, by halving (QuickXplain, Junker 2004): few questions where many go out. */
  #smallest(sessions: readonly number[]): readonly number[] {
    const part = (
      given: readonly number[],
      changed: boolean,
      among: readonly number[],
    ): readonly number[] => {
      if (changed && this.#isShort(given)) return [];
      if (among.length === 1) return among;
      const half = Math.ceil(among.length / 2);
      const [first, last] = [among.slice(0, half), among.slice(half)];
      const fromLast = part([...given, ...first], true, last);
      const fromFirst = part([...given, ...fromLast], fromLast.length > 0, first);
      return [...fromFirst, ...fromLast];
    };
    return part([], false, sessions);
  }
}

function within(part: Part, sessions: readonly number[]): readonly number[] {
  return sessions.filter((session) => part.sessions.has(session));
}

/** The largest sets of sessions that are all at once, at least two in each. */
function momentsOf({ sessions }: ReviewProblem): number[][] {
  const start = (session: number) => sessions[session]?.interval?.start ?? 0;
  const inOrder = [...sessions.keys()].sort((a, b) => start(a) - start(b));
  return together(inOrder, (session) => sessions[session]?.interval ?? null);
}
