import os from 'node:os';
import path from 'node:path';
import { obstaclesOf } from '../../shared/assign/groups/obstacles.ts';
import { type Seated, seat } from '../../shared/assign/groups/seat.ts';
import { groupStepText, obstacleText } from '../../shared/assign/groups/words.ts';
import { personName, type Speech, sessionOnDay } from '../../shared/assign/words.ts';
import { record } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { groupPasses, isHeld } from '../../shared/grouping/passes.ts';
import { instant } from '../clock.ts';
import { type Call, type ExitCode, type Terminal, usageError } from './command.ts';
import { outputOf, readPlan, writeOutput } from './plan-file.ts';

/**
 * Seats the participants in the groups of every pass, and writes the plan with it. Why not all of it can be had is said
 * before searching; the best that was found is written all the same.
 */
export async function seatGroups(call: Call, { t, language, print }: Terminal): Promise<ExitCode> {
  const output = outputOf(call);
  const { file } = await readPlan(call);
  const { plan } = file;
  const speech: Speech = { plan, t, language };
  const say = (text: string) => (call.options.json ? undefined : print(text));
  const passes = groupPasses(plan).map(({ sessions }) => sessions.filter(isHeld).map(({ id }) => id));
  if (passes.length === 0) throw usageError('cli.error.noGroups');

  const { loadSolver } = await import('../assign/solver.ts');
  const tools = { solve: await loadSolver(), now: () => performance.now() };
  for (const obstacle of obstaclesOf(plan, { passes })) say(obstacleText(obstacle, speech));
  const seated = seat(plan, { passes }, tools, (step) => {
    const seconds = t('cli.assign.seconds', { seconds: step.seconds.toFixed(3) });
    say(`${t(`groups.levelName.${step.step}`)}: ${groupStepText(step, speech)}  ${seconds}`);
  });
  const stamp = { at: instant(), by: os.userInfo().username, label: t('groups.command.accept') };
  await writeOutput(output, serialise(record(file, seated.diff, stamp)));

  if (call.options.json) {
    print(JSON.stringify(summary(seated, speech), null, 2));
  } else {
    for (const how of ['removed', 'added'] as const) {
      for (const { participant, session } of seated[how]) {
        const values = { person: personName(speech, participant), session: sessionOnDay(speech, session) };
        say(t(`cli.assign.${how}`, values));
      }
    }
    say(t('cli.assign.keptSeats', { count: seated.kept.length }));
    say(t('cli.assign.done', { name: path.basename(output), seconds: seated.seconds.toFixed(3) }));
  }
  const missed = seated.steps.some(
    ({ step, value }) => (step === 'unseated' || step === 'apart') && value > 0,
  );
  return missed || seated.obstacles.length > 0 ? 1 : 0;
}

function summary({ diff: _, obstacles, ...seated }: Seated, speech: Speech) {
  return {
    ...seated,
    steps: seated.steps.map((step) => ({
      ...step,
      gap: step.value - step.bound,
      text: groupStepText(step, speech),
    })),
    impossible: obstacles.map((obstacle) => ({ ...obstacle, text: obstacleText(obstacle, speech) })),
  };
}
