import os from 'node:os';
import path from 'node:path';
import { pigeonholes, type Reasons } from '../../shared/assign/pigeonhole.ts';
import { type Pair, type Proposal, assign as propose } from '../../shared/assign/proposal.ts';
import { type Why, why } from '../../shared/assign/why.ts';
import {
  caseTexts,
  personName,
  pigeonholeText,
  type Speech,
  sessionOnDay,
  stepText,
  wayOutText,
  whyText,
} from '../../shared/assign/words.ts';
import { record } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { instant } from '../clock.ts';
import { type Call, type CliCommand, usageError } from './command.ts';
import { outputOf, readPlan, writeOutput } from './plan-file.ts';
import { seatGroups } from './seat-groups.ts';

/**
 * Proposes who reviews what, and writes the plan with it. What cannot come out is said before searching; the best
 * there is is written all the same.
 */
export const assign: CliCommand = {
  name: 'assign',
  about: 'cli.assign.about',
  usage: 'PLAN -o PLAN [--groups | --why PERSON,SESSION] [--each] [--json] [--lang sv|en]',
  files: 1,
  options: {
    output: { type: 'string', short: 'o' },
    groups: { type: 'boolean' },
    why: { type: 'string' },
    each: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run(call, terminal) {
    if (call.options.groups && call.options.why !== undefined) {
      throw usageError('cli.error.notTogether', { name: '--groups', other: '--why' });
    }
    if (call.options.groups) return seatGroups(call, terminal);
    const { t, language, print } = terminal;
    const output = outputOf(call);
    const { file } = await readPlan(call);
    const { plan } = file;
    const pair = pairOf(call, plan);
    const speech: Speech = { plan, t, language };
    const say = (text: string) => (call.options.json ? undefined : print(text));

    const { loadSolver } = await import('../assign/solver.ts');
    const tools = { solve: await loadSolver(), now: () => performance.now() };
    const reasons = pigeonholes(plan, tools.solve);
    for (const hole of reasons.holes) {
      say(pigeonholeText(hole, speech));
      const cases = caseTexts(hole, speech);
      if (call.options.each) for (const text of cases) say(`  - ${text}`);
      else if (cases.length > 0) say(`  ${t('cli.assign.each')}`);
      for (const way of hole.waysOut) say(`  ${wayOutText(way, speech)}`);
    }
    if (!reasons.complete) say(t('assign.incomplete'));
    const proposal = propose(plan, tools, (step) => {
      const seconds = t('cli.assign.seconds', { seconds: step.seconds.toFixed(3) });
      say(`${t(`assign.level.${step.level}`)}: ${stepText(step, speech)}  ${seconds}`);
    });
    const stamp = { at: instant(), by: os.userInfo().username, label: t('cli.assign.label') };
    const assigned = record(file, proposal.diff, stamp);
    const reason = pair && why(assigned.plan, pair, tools);
    await writeOutput(output, serialise(assigned));

    if (call.options.json) {
      print(JSON.stringify(summary(proposal, reason, speech, reasons), null, 2));
    } else {
      for (const line of changes(proposal, speech)) say(line);
      if (reason !== undefined) say(whyText(reason, { ...speech, plan: assigned.plan }).join(' '));
      say(t('cli.assign.done', { name: path.basename(output), seconds: proposal.seconds.toFixed(3) }));
    }
    return proposal.short.length === 0 ? 0 : 1;
  },
};

/** The cell that `--why` names, as `person:jan,session:thu-w2`. */
function pairOf({ options: { why: asked } }: Call, plan: Plan): Pair | undefined {
  if (typeof asked !== 'string') return undefined;
  const [person = '', session = ''] = asked.split(',');
  const reviewer = Object.values(plan.people).find((each) => each?.id === person)?.id;
  const reviewed = Object.values(plan.sessions).find((each) => each?.id === session)?.id;
  if (reviewer === undefined || reviewed === undefined) throw usageError('cli.error.noCell', { name: asked });
  return { reviewer, session: reviewed };
}

function changes({ added, removed, kept, short }: Proposal, speech: Speech): string[] {
  const { t } = speech;
  const pairs = (how: 'added' | 'removed', list: readonly Pair[]) =>
    list.map(({ reviewer, session }) => {
      const values = { person: personName(speech, reviewer), session: sessionOnDay(speech, session) };
      return t(`cli.assign.${how}`, values);
    });
  return [
    ...pairs('removed', removed),
    ...pairs('added', added),
    t('cli.assign.kept', { count: kept.length }),
    ...short.map(({ session, missing }) =>
      t('cli.assign.short', { session: sessionOnDay(speech, session), missing }),
    ),
  ];
}

function summary(
  { diff: _, ...proposal }: Proposal,
  reason: Why | undefined,
  speech: Speech,
  { holes, complete }: Reasons,
) {
  return {
    ...proposal,
    steps: proposal.steps.map((step) => ({
      ...step,
      gap: Math.abs(step.value - step.bound),
      text: stepText(step, speech),
    })),
    impossible: holes.map((hole) => ({
      ...hole,
      text: pigeonholeText(hole, speech),
      each: caseTexts(hole, speech),
      waysOut: hole.waysOut.map((way) => ({ ...way, text: wayOutText(way, speech) })),
    })),
    allReasons: complete,
    ...(reason === undefined ? {} : { why: { ...reason, text: whyText(reason, speech).join(' ') } }),
  };
}
