import { z } from 'zod';
import type { PlanDiff } from '../change/diff.ts';
import { schemaOf } from '../plan/plan.ts';

/** How the keys of a value are ordered: an object's as its schema lists them, a map's by code unit. */
type Order =
  | { readonly kind: 'object'; readonly keys: readonly string[]; readonly inner: ReadonlyMap<string, Order> }
  | { readonly kind: 'map'; readonly inner: Order | undefined }
  | { readonly kind: 'list'; readonly inner: Order };

const known = new Map<z.ZodType, Order | undefined>();

function orderOf(schema: z.ZodType): Order | undefined {
  if (!known.has(schema)) known.set(schema, read(schema));
  return known.get(schema);
}

function read(schema: z.ZodType): Order | undefined {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return orderOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) {
    const inner = orderOf(schema.element as z.ZodType);
    return inner && { kind: 'list', inner };
  }
  if (schema instanceof z.ZodRecord) return { kind: 'map', inner: orderOf(schema.valueType as z.ZodType) };
  if (schema instanceof z.ZodObject) {
    const inner = new Map<string, Order>();
    for (const [key, field] of Object.entries(schema.shape)) {
      const order = orderOf(field as z.ZodType);
      if (order !== undefined) inner.set(key, order);
    }
    return { kind: 'object', keys: Object.keys(schema.shape), inner };
  }
  if (schema instanceof z.ZodUnion) {
    const orders = schema.options
      .map((option) => orderOf(option as z.ZodType))
      .filter((order) => order !== undefined);
    if (orders.length > 1) throw new Error('A union of several structures has no one order of keys');
    return orders[0];
  }
  return undefined;
}

/** Told first, because nearly every record of a plan is in order already and need not be rebuilt. */
function isInOrder(value: unknown, order: Order): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (order.kind === 'list')
    return !Array.isArray(value) || value.every((element) => isInOrder(element, order.inner));
  const source = value as Record<string, unknown>;
  if (order.kind === 'map') {
    let before = '';
    for (const key in source) {
      if (key < before || (order.inner !== undefined && !isInOrder(source[key], order.inner))) return false;
      before = key;
    }
    return true;
  }
  let i = 0;
  for (const key in source) if (order.keys[i++] !== key) return false;
  for (const [key, inner] of order.inner) if (!isInOrder(source[key], inner)) return false;
  return true;
}

function rebuilt(value: unknown, order: Order | undefined): unknown {
  if (order === undefined || typeof value !== 'object' || value === null) return value;
  if (order.kind === 'list')
    return Array.isArray(value) ? value.map((element) => rebuilt(element, order.inner)) : value;
  const source = value as Record<string, unknown>;
  const result: Record<string, unknown> = {};
  for (const key of order.kind === 'map' ? Object.keys(source).sort() : order.keys) {
    if (Object.hasOwn(source, key))
      result[key] = rebuilt(source[key], order.kind === 'map' ? order.inner : order.inner.get(key));
  }
  return result;
}

/** `value`, which is of `schema`, with its keys in order at every depth: the same object when they already are. */
export function inOrder(value: unknown, schema: z.ZodType): unknown {
  const order = orderOf(schema);
  return order === undefined || isInOrder(value, order) ? value : rebuilt(value, order);
}

/** `diff` with its ids sorted, and the fields and records under them in order. */
export function diffInOrder(diff: PlanDiff): PlanDiff {
  const updated = byId(diff.updated, (id, fields) => {
    const shape: Record<string, z.ZodType> = schemaOf(id)?.shape ?? {};
    const names = Object.keys(shape).filter((name) => Object.hasOwn(fields, name));
    return Object.fromEntries(
      names.map((name) => [name, fields[name]?.map((value) => inOrder(value, shape[name] as z.ZodType))]),
    );
  });
  const record = (id: string, value: unknown) => inOrder(value, schemaOf(id) as z.ZodType);
  return { added: byId(diff.added, record), updated, removed: byId(diff.removed, record) } as PlanDiff;
}

function byId<V>(
  map: { readonly [id: string]: V },
  inner: (id: string, value: V) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(map)
      .sort()
      .map((id) => [id, inner(id, map[id] as V)]),
  );
}
