import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { TEXT_FORMATS } from '../../../shared/export/text-files.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { template } from '../../../shared/templates/index.ts';
import { largePlan } from '../../fixtures/large-plan.ts';
import { randomFrom } from '../../property/random.ts';
import { randomPlan } from '../../property/random-plan.ts';
import type { TrialRow } from '../../trials/row.ts';
import { sourceOfPlan } from '../source.ts';

/** The schemas lie beside the checkout, for they are not the project's own. */
const SCHEMAS = path.resolve(process.env.LOKAPLAN_ROOT ?? '.', '..', 'shared', 'data', 'frab');

export const row: TrialRow = {
  what: 'plans as frab schedules, JSON and XML, judged by schema.json and schedule.xml.xsd',
  count: { full: 500, ci: 25 },
  mustBe: '0 refused',
  async run(count, progress) {
    const there = await access(SCHEMAS).then(
      () => true,
      () => false,
    );
    if (!there) return { count: 0, result: 'not judged: the schemas are not beside the checkout', ok: true };
    const plans = plansOf(count);
    const wrong = await refusedJson(plans);
    progress(plans.length);
    const xml = await refusedXml(plans);
    wrong.push(...(xml ?? []));
    const result = [
      `${wrong.length} refused${wrong.length > 0 ? `, first: ${wrong[0]}` : ''}`,
      ...(xml === null ? ['XML not judged: there is no xmllint'] : []),
    ].join('; ');
    return { count: plans.length, result, ok: wrong.length === 0 };
  },
};

/** Both templates, a plan of 1,000 sessions, and random ones. */
function plansOf(count: number): Plan[] {
  return [
    template('loka', 'sv', '2013-08-01'),
    template('fokus', 'en', '2020-10-01'),
    largePlan({ sessions: 1000, rooms: 40, days: 5, people: 800 }),
    ...Array.from({ length: count - 3 }, (_, seed) => randomPlan(randomFrom(seed + 1))),
  ];
}

function textOf(format: 'json' | 'xml', plan: Plan): string {
  const made = TEXT_FORMATS[format](sourceOfPlan(plan));
  return made.ok ? made.text : made.problem.code;
}

async function refusedJson(plans: readonly Plan[]): Promise<string[]> {
  const schema = JSON.parse(await readFile(path.join(SCHEMAS, 'schema.json'), 'utf8'));
  // Draft 7 only adds to the draft 6 that it is written in.
  const judge = z.fromJSONSchema({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' });
  return plans.flatMap((plan, i) => {
    const [issue] = judge.safeParse(JSON.parse(textOf('json', plan))).error?.issues ?? [];
    return issue === undefined ? [] : [`JSON ${i}: ${issue.path.join('.')}: ${issue.message}`];
  });
}

/** Null where there is no xmllint (Debian's libxml2-utils). */
async function refusedXml(plans: readonly Plan[]): Promise<string[] | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-frab-'));
  try {
    const files = plans.map((_, i) => path.join(folder, `${i}.xml`));
    for (const [i, plan] of plans.entries()) await writeFile(files[i] ?? '', textOf('xml', plan));
    const schema = path.join(SCHEMAS, 'schedule.xml.xsd');
    const options = { maxBuffer: 2 ** 26 };
    await promisify(execFile)('xmllint', ['--noout', '--schema', schema, ...files], options);
    return [];
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT') return null;
    return (stderr ?? String(error)).split('\n').filter((line) => /error/i.test(line));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
