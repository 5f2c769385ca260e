import { z } from 'zod';
import { isObject } from './json-object.ts';
import { NAMES } from './schema.ts';

/** Where a value departs from its schema, and how. */
export interface Misfit {
  /** A path into the value, such as `.people[2].role`; empty for the value itself. */
  readonly path: string;
  /** What stands there against what may: `"abc" ≠ int`, `length 312 > 300`, `undefined ≠ string`. */
  readonly detail: string;
}

const compiled = new Map<z.ZodType, z.ZodType>();

/** Compiled on first use: four times as fast as the schema itself, and what a plan lacks costs nothing. */
function fits(schema: z.ZodType, value: unknown): boolean {
  let fast = compiled.get(schema);
  if (fast === undefined) {
    fast = z.compile(schema);
    compiled.set(schema, fast);
  }
  return fast.validate(value);
}

/** The first departure of `value` from `schema`, or undefined when it fits. */
export function misfitOf(schema: z.ZodType, value: unknown): Misfit | undefined {
  return fits(schema, value) ? undefined : firstMisfit(schema, value, '');
}

/**
 * Goes down to the first value that does not fit. The schema's own report would list every fault there is, and a
 * hostile file has as many as it has characters.
 */
function firstMisfit(schema: z.ZodType, value: unknown, path: string): Misfit {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return firstMisfit(schema.unwrap() as z.ZodType, value, path);
  }
  if (schema instanceof z.ZodUnion && Array.isArray(value)) {
    const list = schema.options.find((option) => option instanceof z.ZodArray);
    if (list !== undefined) return firstMisfit(list, value, path);
  }
  if (schema instanceof z.ZodObject && isObject(value)) return misfitInObject(schema, value, path);
  if (schema instanceof z.ZodRecord && isObject(value)) return misfitInMap(schema, value, path);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const element = schema.element as z.ZodType;
    const index = value.findIndex((each) => !fits(element, each));
    if (index >= 0) return firstMisfit(element, value[index], `${path}[${index}]`);
  }
  return { path, detail: detailOf(schema, value) };
}

function misfitInObject(schema: z.ZodObject, value: Record<string, unknown>, path: string): Misfit {
  for (const [key, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const there = Object.hasOwn(value, key);
    if (!there && field instanceof z.ZodOptional) continue;
    if (!there) return { path: path + step(key), detail: `undefined ≠ ${expected(field)}` };
    if (!fits(field, value[key])) return firstMisfit(field, value[key], path + step(key));
  }
  const extra = Object.keys(value).find((key) => !Object.hasOwn(schema.shape, key));
  return extra === undefined
    ? { path, detail: detailOf(schema, value) }
    : { path: path + step(extra), detail: `${shown(value[extra])} ≠ undefined` };
}

function misfitInMap(schema: z.ZodRecord, value: Record<string, unknown>, path: string): Misfit {
  const keyType = schema.keyType as z.ZodType;
  const valueType = schema.valueType as z.ZodType;
  for (const [key, inner] of Object.entries(value)) {
    if (!fits(keyType, key)) return { path: path + step(key), detail: detailOf(keyType, key) };
    if (!fits(valueType, inner)) return firstMisfit(valueType, inner, path + step(key));
  }
  return { path, detail: detailOf(schema, value) };
}

function detailOf(schema: z.ZodType, value: unknown): string {
  const issue = isObject(value) ? undefined : schema.safeParse(value).error?.issues[0];
  const length = typeof value === 'string' || Array.isArray(value) ? `length ${value.length}` : shown(value);
  if (issue?.code === 'too_big') return `${length} > ${issue.maximum}`;
  if (issue?.code === 'too_small') return `${length} < ${issue.minimum}`;
  if (issue?.code === 'invalid_type') return `${shown(value)} ≠ ${issue.expected}`;
  const pattern = issue?.code === 'invalid_format' && !NAMES.has(schema) ? issue.pattern : undefined;
  return `${shown(value)} ≠ ${pattern ?? expected(schema)}`;
}

/** What a schema asks for, in a few characters. */
function expected(schema: z.ZodType): string {
  const name = NAMES.get(schema)?.id;
  if (name !== undefined) return name;
  if (schema instanceof z.ZodNullable) return `${expected(schema.unwrap() as z.ZodType)} | null`;
  if (schema instanceof z.ZodUnion)
    return schema.options.map((option) => expected(option as z.ZodType)).join(' | ');
  if (schema instanceof z.ZodEnum) return schema.options.map((option) => JSON.stringify(option)).join(' | ');
  if (schema instanceof z.ZodLiteral)
    return [...schema.values].map((value) => JSON.stringify(value)).join(' | ');
  return schema.def.type;
}

const LONGEST_SHOWN = 40;

/** `value` in a few characters: what it is rather than all that is in it. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return `array`;
  if (typeof value === 'object' && value !== null) return 'object';
  return typeof value === 'string' ? quoted(value) : String(value);
}

/** One line of plain characters, for a sentence or a terminal. */
function quoted(text: string): string {
  const start = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return JSON.stringify(start).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}

/** `key` as one step of a path. */
export function step(key: string): string {
  return /^[A-Za-z]\w{0,39}$/.test(key) ? `.${key}` : `[${quoted(key)}]`;
}
