import { Bench as Runs } from 'tinybench';
import { firstRevision } from '../../shared/change/revision.ts';
import { parse } from '../../shared/file/parse.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { largePlan } from '../fixtures/large-plan.ts';
import type { Row } from './row.ts';

/** Reading a plan of 1,000 sessions with all its checks, beside bare JSON.parse of the same text. */
export async function parsing(): Promise<Row[]> {
  const plan = largePlan({ sessions: 1000, rooms: 20, days: 5, people: 571 });
  const text = serialise(firstRevision(plan, { at: '2026-01-01T00:00:00.000Z', by: '' }));
  const bytes = new TextEncoder().encode(text);
  const result = parse(bytes);
  if (!result.ok) throw new Error(`The bench plan does not parse: ${JSON.stringify(result.problem)}`);

  const runs = new Runs({ time: 2000, warmupTime: 500 });
  // The bytes of a file on both sides: decoding them is neither's own work.
  const decoder = new TextDecoder();
  runs.add('parse', () => void parse(bytes)).add('JSON.parse', () => void JSON.parse(decoder.decode(bytes)));
  await runs.run();
  const time = (name: string): number => {
    const measured = runs.getTask(name)?.result;
    if (measured === undefined || !('latency' in measured)) throw new Error(`${name} was not measured`);
    return measured.latency.p50;
  };
  return [
    {
      work: `parse ${(text.length / 1e6).toFixed(2)} MB, 1,000 sessions`,
      unit: 'ms',
      ours: time('parse'),
      beside: 'JSON.parse',
      theirs: time('JSON.parse'),
      goal: 3,
    },
  ];
}
