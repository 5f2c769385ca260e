import type { IntegerSolver } from './integer-model.ts';
import { ModelBuilder, type Sum } from './network/model-builder.ts';
import { flowOf, networkOf, type ReviewNetwork } from './network/review-network.ts';
import { type Costs, NetworkSimplex } from './network/simplex.ts';
import type { ReviewProblem } from './problem.ts';

/** By open cell, 1 for those that are taken. */
export type Choice = Uint8Array;

/** A part of an objective that no cost of an arc can express. */
export interface Term {
  /** No choice comes below this. */
  readonly least: number;
  value(choice: Choice): number;
  /** The sets of cells that make it more than its least: one of each has to go for it to be that. */
  readonly broken?: (choice: Choice) => number[][];
  /** What it is in an integer program, to which it adds the columns and rows it needs. `known` is a choice. */
  express(model: ModelBuilder, known: Choice): Sum;
}

/** What is to be as little as possible. */
export interface Objective {
  readonly costs: Costs;
  readonly term?: Term;
}

/** What came out of one objective. */
export interface Outcome {
  readonly value: number;
  /** No choice that keeps to the earlier objectives comes below this. */
  readonly bound: number;
}

/** Something that a choice must keep to besides the network. */
interface Rule {
  holds(choice: Choice): boolean;
  /** Where it forbids cells to be taken together: the sets of `choice` that break it. One of each has to go. */
  broken?(choice: Choice): number[][];
  /** `choice` without as many cells as it takes to keep to the rule, where that does it. */
  thinned?(choice: Choice): Choice;
  add(model: ModelBuilder, known: Choice): void;
}

/** How far an integer program may go. Counted, not timed, so that the answer is the same on every machine. */
export interface Effort {
  /** Columns of the largest program that is tried. */
  readonly columns: number;
  /** Branchings in each. */
  readonly nodes: number;
}

/** How often the network is asked again, with what broke a rule made dearer: fewer times the larger it is. */
const roundsFor = (arcs: number) => Math.min(40, Math.ceil(12e5 / arcs));
/** How many branches are tried before an integer program is asked. */
const branchesFor = (arcs: number) => Math.min(400, Math.ceil(4e5 / arcs));
/** The cost of a cell that must not be taken: above all that an objective can win. */
const FORBIDDEN = 1e6;
/** What an objective weighs against a cell that is dearer. */
const WEIGHT = 5000;

const NOTHING: Sum = { places: [], values: [] };
/** Objectives are whole numbers; a solver's bound is not quite. */
const ROUNDING = 1e-6;

/**
 * The choices that are left after each objective. The network gives a bound and mostly a choice that has it; where
 * rules stand in the way, an integer program over what is left of the network decides.
 */
export class Search {
  readonly problem: ReviewProblem;
  readonly network: ReviewNetwork;
  readonly #simplex: NetworkSimplex;
  readonly #solver: IntegerSolver;
  readonly #effort: Effort;
  readonly #rules: Rule[] = [];
  /** What has been settled, and at what. */
  readonly #settled: (readonly [Objective, number])[] = [];
  /** By open cell, how often it has broken a rule. */
  readonly #dearer: Int32Array;
  /** The best choice so far; it keeps to every rule. */
  #choice: Choice;

  /** Begins with nothing chosen. */
  constructor(problem: ReviewProblem, solver: IntegerSolver, effort: Effort) {
    this.problem = problem;
    this.network = networkOf(problem);
    this.#simplex = new NetworkSimplex(this.network.arcs);
    this.#solver = solver;
    this.#effort = effort;
    this.#choice = new Uint8Array(this.network.cells.length);
    this.#dearer = new Int32Array(this.network.cells.length);
    if (this.network.clashes.length > 0) this.#rules.push(clashRule(this.network.clashes));
  }

  get choice(): Choice {
    return this.#choice;
  }

  /** The least of `objective` among what is left; nothing is decided by it. */
  least(objective: Objective): Outcome {
    return this.#least(objective);
  }

  /** The same, and from now on only choices that have this value are left. */
  settle(objective: Objective): Outcome {
    const { relaxed, ...outcome } = this.#least(objective);
    const { costs, term } = objective;
    if (outcome.value === relaxed) {
      this.#simplex.minimise(costs);
      this.#simplex.freeze();
      if (term !== undefined) this.#rules.push(termRule(term, term.least));
    } else {
      this.#rules.push(this.#valueRule(costs, term, outcome.value));
    }
    this.#settled.push([objective, outcome.value]);
    return outcome;
  }

  /**
   * Looks where the network alone would go with `costs`; keeps it as the best choice when `objective` is better
   * there. A way to find a good choice for a term.
   */
  tryOut(costs: Costs, objective: Objective): void {
    this.#simplex.minimise(costs);
    this.#offer(this.#drawn(), objective);
  }

  valueOf({ costs: { arcs, costs }, term }: Objective, choice: Choice): number {
    const flow = flowOf(this.problem, this.network, choice);
    let value = term?.value(choice) ?? 0;
    for (let i = 0; i < arcs.length; i++) value += (costs[i] ?? 0) * (flow[arcs[i] ?? -1] ?? 0);
    return value;
  }

  #least(objective: Objective): Outcome & { readonly relaxed: number } {
    const relaxed = this.#simplex.minimise(objective.costs) + (objective.term?.least ?? 0);
    this.#offer(this.#drawn(), objective);
    const value = this.valueOf(objective, this.#choice);
    if (value === relaxed || this.#mend(objective, relaxed))
      return { value: relaxed, bound: relaxed, relaxed };
    const bound = Math.max(relaxed, this.#branch(objective) ?? this.#integer(objective));
    return { value: this.valueOf(objective, this.#choice), bound, relaxed };
  }

  /**
   * Asks the network again and again, with the cells that broke a rule a little dearer each time, until what it
   * draws keeps to the rules and costs no more than `relaxed`. Says whether that came about.
   */
  #mend(objective: Objective, relaxed: number): boolean {
    if (objective.term !== undefined) return false;
    const { cellArcs } = this.network;
    const { arcs, costs } = objective.costs;
    const weighed = Array.from(costs, (cost) => cost * WEIGHT);
    for (let round = 0; round < roundsFor(this.network.arcs.source.length); round++) {
      this.#simplex.minimise({
        arcs: [...Array.from(arcs), ...cellArcs],
        costs: [...weighed, ...this.#dearer],
      });
      const drawn = this.#drawn();
      this.#offer(drawn, objective);
      if (this.valueOf(objective, this.#choice) === relaxed) return true;
      const broken = this.#broken(drawn).flat();
      if (broken.length === 0) return false;
      // Never all of them, and not by the same: cells alike would only take each other's place.
      for (const [i, k] of broken.entries()) {
        if ((i + round) % 2 === 0) this.#dearer[k] = (this.#dearer[k] ?? 0) + 1 + ((7 * k + 3 * round) % 5);
      }
    }
    return false;
  }

  /** Sets of cells of which one has to go. */
  #broken(choice: Choice): number[][] {
    return this.#rules.flatMap((rule) => rule.broken?.(choice) ?? []);
  }

  /**
   * Tries both ways wherever a rule is broken, by the network alone: quicker than an integer program where it does
   * not take many. Gives the least value, or undefined when it gave up or rules are of another kind.
   */
  #branch(objective: Objective): number | undefined {
    if (objective.term !== undefined || this.#rules.some((rule) => rule.broken === undefined))
      return undefined;
    const { cellArcs, arcs: all } = this.network;
    const arcs = Array.from(objective.costs.arcs);
    const costs = Array.from(objective.costs.costs);
    let left = branchesFor(all.source.length);
    const explore = (forbidden: readonly number[]): boolean => {
      if (left-- <= 0) return false;
      const value = this.#simplex.minimise({
        arcs: [...arcs, ...forbidden.map((k) => cellArcs[k] ?? -1)],
        costs: [...costs, ...forbidden.map(() => FORBIDDEN)],
      });
      if (value >= this.valueOf(objective, this.#choice)) return true;
      const drawn = this.#drawn();
      this.#offer(drawn, objective);
      const [set = []] = this.#broken(drawn);
      // Of any two in the set, one is not taken.
      return set.slice(0, 2).every((k) => explore([...forbidden, k]));
    };
    return explore([]) ? this.valueOf(objective, this.#choice) : undefined;
  }

  /** What the network has drawn. */
  #drawn(): Choice {
    return Uint8Array.from(this.network.cellArcs, (arc) => this.#simplex.flow[arc] ?? 0);
  }

  #offer(drawn: Choice, objective: Objective): void {
    const choice = this.#rules.reduce((left, rule) => rule.thinned?.(left) ?? left, drawn);
    if (!this.#rules.every((rule) => rule.holds(choice))) return;
    // What the network has drawn keeps to what is settled; a part of it may not.
    const keeps = () => this.#settled.every(([settled, value]) => this.valueOf(settled, choice) <= value);
    if (choice !== drawn && !keeps()) return;
    if (this.valueOf(objective, choice) < this.valueOf(objective, this.#choice)) this.#choice = choice;
  }

  /** Betters the choice by an integer program, as far as that may go; gives its bound. */
  #integer(objective: Objective): number {
    const { active } = this.#simplex;
    if (active.length > this.#effort.columns) return Number.NEGATIVE_INFINITY;
    const flow = flowOf(this.problem, this.network, this.#choice);
    const model = new ModelBuilder(this.network, active, flow);
    let fixed = model.minimise(objective.costs);
    const sum = objective.term?.express(model, this.#choice) ?? NOTHING;
    fixed += model.minimiseSum(sum);
    for (const rule of this.#rules) rule.add(model, this.#choice);
    if (model.size > this.#effort.columns) return Number.NEGATIVE_INFINITY;
    const { values, bound } = this.#solver(model.build(), this.#effort.nodes);
    if (values !== null) {
      const found = Uint8Array.from(this.network.cellArcs, (_, k) => {
        const place = model.cell(k);
        return Math.round('fixed' in place ? place.fixed : (values[place.column] ?? 0));
      });
      this.#offer(found, objective);
    }
    return Math.ceil(bound + fixed - ROUNDING);
  }

  #valueRule(costs: Costs, term: Term | undefined, value: number): Rule {
    const objective = term === undefined ? { costs } : { costs, term };
    const arcs = Array.from(costs.arcs);
    return {
      holds: (choice) => this.valueOf(objective, choice) <= value,
      add: (model, known) => {
        const extra = term?.express(model, known) ?? NOTHING;
        const places = [...arcs.map((arc) => model.arc(arc)), ...extra.places];
        model.row(places, [...Array.from(costs.costs), ...extra.values], Number.NEGATIVE_INFINITY, value);
      },
    };
  }
}

function termRule(term: Term, most: number): Rule {
  return {
    holds: (choice) => term.value(choice) <= most,
    ...(term.broken === undefined ? {} : { broken: term.broken }),
    add: (model, known) => {
      const { places, values } = term.express(model, known);
      model.row(places, values, Number.NEGATIVE_INFINITY, most);
    },
  };
}

function clashRule(clashes: readonly (readonly number[])[]): Rule {
  return {
    holds: (choice) => clashes.every((set) => taken(set, choice).length <= 1),
    broken: (choice) => clashes.map((set) => taken(set, choice)).filter((both) => both.length > 1),
    thinned: (choice) => {
      let left = choice;
      for (const set of clashes) {
        for (const k of taken(set, left).slice(1)) {
          if (left === choice) left = choice.slice();
          left[k] = 0;
        }
      }
      return left;
    },
    add: (model) => {
      for (const set of clashes) {
        model.row(
          set.map((k) => model.cell(k)),
          set.map(() => 1),
          Number.NEGATIVE_INFINITY,
          1,
        );
      }
    },
  };
}

function taken(set: readonly number[], choice: Choice): number[] {
  return set.filter((k) => choice[k] === 1);
}
