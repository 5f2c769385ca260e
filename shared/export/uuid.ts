import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PlanFile } from '../change/revision.ts';

/** The namespace of every id that leaves a plan. */
const NAMESPACE = hexToBytes('6a0c9f3fd3a84f0d9f6e1d6f2a5b7c41');

/** Gives a record, or anything with a name, an id that is its own in the whole world and always the same. */
export type Guid = (name: string) => string;

/**
 * Ids for what leaves a plan (UUID version 5). They follow from the record's own id and from the revision that
 * the plan began with, so that two plans made from one template never pass for the same.
 */
export function guidsOf({ revisions }: PlanFile): Guid {
  const plan = revisions[0]?.id ?? '';
  return (name) => uuid5(`${plan} ${name}`);
}

function uuid5(name: string): string {
  const bytes = sha1(new Uint8Array([...NAMESPACE, ...utf8ToBytes(name)])).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
