import { EVENT_ID, type RecordId, type TableName, tableOf } from './ids.ts';
import { type AnyRecord, everyRecord, type Plan } from './plan.ts';

/**
 * Where records name others, as paths into a record: `rooms[]` is each element of a list, `people[].person`
 * a field of each. What names a record that goes away is mended by its path: an element leaves its list, a
 * single reference becomes null, and behind `!` the whole record goes too, for it means nothing without.
 */
const REFERENCES: { readonly [T in TableName]: readonly string[] } = {
  days: [],
  rooms: [],
  tracks: [],
  people: [
    'organisation',
    'presence[].day',
    'competence[].in',
    'conflicts[].with',
    'wishes[].for',
    'together[]',
    'apart[]',
    'meals[]',
    'nights[]',
  ],
  organisations: [],
  groups: ['track', 'themes[].responsible[]'],
  sessions: [
    'rooms[]',
    'people[].person',
    'group',
    'track',
    'goals[]',
    'after[]',
    'notWith[]',
    'sameDayAs[]',
    'undesired.rooms[]',
  ],
  assignments: ['!reviewer', '!session'],
  seats: ['!participant', '!session'],
  takeaways: ['people[]', 'sessions[]'],
  goals: ['parent'],
  requests: ['person', 'organisation', 'session'],
  mutes: [],
  releases: [],
};

type Step = { readonly field: string; readonly list: boolean };
type Path = { readonly text: string; readonly steps: readonly Step[]; readonly required: boolean };

const PATHS = new Map<TableName, Path[]>(
  Object.entries(REFERENCES).map(([table, paths]) => [
    table as TableName,
    paths.map((path) => {
      const text = path.replace('!', '');
      const steps = text
        .split('.')
        .map((part) => ({ field: part.replace('[]', ''), list: part.endsWith('[]') }));
      return { text, steps, required: path.startsWith('!') };
    }),
  ]),
);

function pathsOf(record: AnyRecord): Path[] {
  const table = record.id === EVENT_ID ? undefined : tableOf(record.id);
  return (table && PATHS.get(table)) ?? [];
}

/** A reference that stands in a record: the path it stands at, and the id it names. */
export interface Reference {
  readonly path: string;
  readonly to: RecordId;
}

/** Every reference in `record`. */
export function referencesOf(record: AnyRecord): Reference[] {
  const found: Reference[] = [];
  visitReferences(record, (path, to) => found.push({ path, to }));
  return found;
}

/** Calls `visit` on every reference in `record`, path by path, without building a list: whole plans are visited. */
export function visitReferences(record: AnyRecord, visit: (path: string, to: RecordId) => void): void {
  for (const path of pathsOf(record)) walk(record, path, 0, visit);
}

function walk(value: unknown, path: Path, depth: number, visit: (path: string, to: RecordId) => void): void {
  const step = path.steps[depth];
  if (step === undefined) {
    if (typeof value === 'string') visit(path.text, value as RecordId);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const inner = (value as Record<string, unknown>)[step.field];
  if (!step.list) walk(inner, path, depth + 1, visit);
  else if (Array.isArray(inner)) for (const element of inner) walk(element, path, depth + 1, visit);
}

/** The records that name `id`, in the plan's order: what a coordinator must know before it is deleted. */
export function usesOf(plan: Plan, id: RecordId): AnyRecord[] {
  const users: AnyRecord[] = [];
  for (const record of everyRecord(plan)) {
    if (record.id !== id && referencesOf(record).some((reference) => reference.to === id)) users.push(record);
  }
  return users;
}

/**
 * `record` without any reference to `ids`: the same object when it has none, and null when it cannot be
 * without one.
 */
export function withoutReferences<R extends AnyRecord>(record: R, ids: ReadonlySet<string>): R | null {
  let result: Record<string, unknown> = record;
  for (const path of pathsOf(record)) {
    if (!referencesOf(result as R).some((reference) => reference.path === path.text && ids.has(reference.to)))
      continue;
    if (path.required) return null;
    result = strip(result, path.steps, ids) as Record<string, unknown>;
  }
  return result as R;
}

function strip(value: unknown, steps: readonly Step[], ids: ReadonlySet<string>): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  const holder = value as Record<string, unknown>;
  const inner = holder[step.field];
  if (Array.isArray(inner)) return { ...holder, [step.field]: stripList(inner, rest, ids) };
  if (rest.length > 0) return { ...holder, [step.field]: strip(inner, rest, ids) };
  return typeof inner === 'string' && ids.has(inner) ? { ...holder, [step.field]: null } : holder;
}

/** An element that is the reference, or whose own field is, leaves the list; a deeper list is stripped in place. */
function stripList(list: readonly unknown[], rest: readonly Step[], ids: ReadonlySet<string>): unknown[] {
  const [step] = rest;
  if (step === undefined) return list.filter((element) => !ids.has(element as string));
  if (step.list) return list.map((element) => strip(element, rest, ids));
  return list.filter((element) => !ids.has((element as Record<string, string>)[step.field] ?? ''));
}
