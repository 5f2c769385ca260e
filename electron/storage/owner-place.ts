import { constants } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from './disk-problem.ts';
import type { FileIdentity, FileSystem, OpenFile } from './file-system.ts';
import { type Claim, type Owner, ownerIn, readClaim } from './owner-claim.ts';
import { hasEnded } from './running-process.ts';
import { stemOf, temporaryFor } from './temporary.ts';

/** An owner file as it was found. */
interface Found {
  /** Undefined for a damaged file, and for one that is just being written. */
  readonly claim: Claim | undefined;
  readonly refreshed: number;
  readonly identity: FileIdentity;
}

type Made = 'made' | 'exists' | 'refused';

/** Rounds of trying while others come and go. */
const ROUNDS = 40;
const ROUND = 25;

/** The place of one plan's owner file, as one taker deals with it. No method rejects. */
export class OwnerPlace {
  readonly #fs: FileSystem;
  readonly #plan: string;
  readonly #file: string;
  /** What is renamed over a stale owner file. */
  readonly #next: string;
  readonly #claim: Claim;
  readonly #bytes: Uint8Array;
  readonly #staleAfter: number;

  constructor(fs: FileSystem, plan: string, claim: Claim, staleAfter: number) {
    this.#fs = fs;
    this.#plan = plan;
    this.#file = path.join(path.dirname(plan), `${stemOf(plan)}owner`);
    this.#next = `${this.#file}-next`;
    this.#claim = claim;
    this.#bytes = Buffer.from(`${JSON.stringify(claim)}\n`);
    this.#staleAfter = staleAfter;
  }

  async take(takeOver: boolean): Promise<'taken' | 'refused' | { owner: Owner; stale: boolean }> {
    let seen: { owner: Owner; stale: boolean } | undefined;
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        if (round > 0) await wait(ROUND);
        const made = await this.#make(this.#file);
        if (made === 'made') {
          await this.#removeLeft();
          return 'taken';
        }
        if (made === 'refused') return 'refused';
        const found = await this.#find();
        if (found === undefined) continue;
        const own = found.claim?.program === this.#claim.program;
        const stale = own || (await this.#isStale(found));
        seen = { owner: ownerOf(found), stale };
        // A file without content is most often one that is just being written.
        if (found.claim === undefined && !stale && round < ROUNDS / 4) continue;
        if (!stale || !(takeOver || own)) return seen;
        const replaced = await this.#replace(found);
        if (replaced !== 'beaten') return replaced;
      }
    } catch {
      return 'refused';
    }
    return seen === undefined ? 'refused' : { owner: seen.owner, stale: false };
  }

  /**
   * Refreshes the file if it is still this claim's, and makes it again if it is gone. `oursAnew`: this program has
   * taken the plan once more, and that taking goes on. While the disk does not answer, it counts as ours.
   */
  async renew(): Promise<'ours' | 'oursAnew' | Owner> {
    try {
      let claim = await this.#refresh();
      if (claim === undefined) {
        // It was removed or damaged. Someone else may be there before it is made again.
        await this.take(true);
        claim = (await this.#find())?.claim;
      }
      if (claim === undefined || claim.turn === this.#claim.turn) return 'ours';
      return claim.program === this.#claim.program ? 'oursAnew' : ownerIn(claim);
    } catch {
      return 'ours';
    }
  }

  async remove(): Promise<void> {
    for (let round = 0; round < ROUNDS / 4; round += 1) {
      try {
        // Refreshed first, so that nobody finds it stale and takes it over just before it is removed.
        if ((await this.#refresh())?.turn === this.#claim.turn) await this.#fs.unlink(this.#file);
        return;
      } catch (error) {
        if (!['EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error) ?? '')) return;
        await wait(ROUND);
      }
    }
  }

  /** Makes `file` hold the claim if there is no such file. */
  async #make(file: string): Promise<Made> {
    let handle: OpenFile;
    try {
      handle = await this.#fs.open(file, 'wx', 0o666);
    } catch (error) {
      return errorCode(error) === 'EEXIST' ? 'exists' : 'refused';
    }
    try {
      await handle.write(this.#bytes, 0, this.#bytes.length);
      await handle.close();
      return 'made';
    } catch {
      await handle.close().catch(() => undefined);
      await this.#fs.unlink(file).catch(() => undefined);
      return 'refused';
    }
  }

  /** The owner file that is there; undefined for none. Throws for what is no file or cannot be read. */
  async #find(): Promise<Found | undefined> {
    try {
      const identity = await this.#fs.identify(this.#file);
      if (identity === undefined) return undefined;
      const handle = await this.#fs.open(this.#file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      try {
        const stat = await handle.stat();
        if (!stat.isFile()) throw new Error('no regular file');
        return { claim: await readClaim(handle), refreshed: stat.mtimeMs, identity };
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /**
   * The claim in the file, which is written anew when it is this one: by the bytes, and not by setting a time,
   * because it is the folder's clock that counts. What has been renamed over the file meanwhile stays as it is.
   */
  async #refresh(): Promise<Claim | undefined> {
    let handle: OpenFile;
    try {
      handle = await this.#fs.open(this.#file, 'r+');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
    try {
      const claim = await readClaim(handle);
      if (claim?.turn === this.#claim.turn) await handle.write(this.#bytes, 0, this.#bytes.length, 0);
      return claim;
    } finally {
      await handle.close();
    }
  }

  async #isStale({ claim, refreshed }: Found): Promise<boolean> {
    if (claim !== undefined) {
      const { pid, kernel, started, computer } = claim;
      if (await hasEnded(pid, { kernel, started }, computer, this.#claim.computer)) return true;
    }
    // A time far ahead of the folder's clock was not set by it, so nobody has refreshed the file since.
    return Math.abs((await this.#now()) - refreshed) > this.#staleAfter;
  }

  /** What the clock of the folder says, which may be another computer's. */
  async #now(): Promise<number> {
    const probe = await temporaryFor(this.#plan);
    if ((await this.#make(probe)) !== 'made') return Date.now();
    try {
      return (await this.#fs.stat(probe)).mtimeMs;
    } finally {
      await this.#fs.unlink(probe).catch(() => undefined);
    }
  }

  /**
   * Puts this claim in the place of the one that was `found` stale. Only one taker at a time can make the file that
   * is then renamed over it; it is the lock and the next owner file at once.
   */
  async #replace(found: Found): Promise<'taken' | 'refused' | 'beaten'> {
    const made = await this.#make(this.#next);
    if (made === 'refused') return 'refused';
    if (made === 'exists') {
      await this.#removeLeft();
      return 'beaten';
    }
    let replaced = false;
    try {
      replaced = this.#fs.replaceUnchanged(this.#next, this.#file, found.identity);
    } catch (error) {
      // On Windows someone who is reading the file at this moment is in the way.
      if (!['EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error) ?? '')) return 'refused';
    } finally {
      if (!replaced) await this.#fs.unlink(this.#next).catch(() => undefined);
    }
    return replaced && (await this.#find())?.claim?.turn === this.#claim.turn ? 'taken' : 'beaten';
  }

  /** Removes what a taker left behind that was ended between making and renaming it. */
  async #removeLeft(): Promise<void> {
    try {
      const { mtimeMs } = await this.#fs.stat(this.#next);
      if (Math.abs((await this.#now()) - mtimeMs) > this.#staleAfter) await this.#fs.unlink(this.#next);
    } catch {
      // It is not there, as nearly always.
    }
  }
}

function ownerOf({ claim, refreshed }: Found): Owner {
  if (claim !== undefined) return ownerIn(claim);
  return { by: '', computer: '', since: new Date(refreshed).toISOString() };
}
