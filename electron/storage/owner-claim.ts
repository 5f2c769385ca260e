import { z } from 'zod';
import type { OpenFile } from './file-system.ts';

/** Who has a plan open. `by` and `computer` may be empty. */
export interface Owner {
  readonly by: string;
  readonly computer: string;
  /** As an instant in UTC. */
  readonly since: string;
}

/** Longer names of people and computers are cut. */
export const LONGEST_NAME = 200;
const short = z.string().max(LONGEST_NAME);
const schema = z.object({
  format: z.literal('lokaplan-owner'),
  by: short,
  computer: short,
  program: short,
  /** Random, one for each taking: a program may take the same plan again. */
  turn: short,
  pid: z.number().int().min(1),
  kernel: short.optional(),
  started: short.optional(),
  since: z.iso.datetime(),
});
/** What an owner file says. */
export type Claim = z.infer<typeof schema>;

const LONGEST_FILE = 4096;

/** What the file at `handle` says; undefined for one that is damaged, and for one that is just being written. */
export async function readClaim(handle: OpenFile): Promise<Claim | undefined> {
  const buffer = new Uint8Array(LONGEST_FILE);
  const { bytesRead } = await handle.read(buffer, 0, LONGEST_FILE);
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(buffer.subarray(0, bytesRead))));
  } catch {
    return undefined;
  }
}

/** The part of `claim` that people are shown. */
export function ownerIn({ by, computer, since }: Claim): Owner {
  return { by, computer, since };
}
