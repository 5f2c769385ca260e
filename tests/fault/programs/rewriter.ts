import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  futimesSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { diffOf } from '../../../shared/change/diff.ts';
import { type PlanFile, record } from '../../../shared/change/revision.ts';
import { parse } from '../../../shared/file/parse.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import { now, spin, stand } from '../sharing/clock.ts';
import { type Order, titleOf, type Way } from '../sharing/order.ts';
import type { Rewriting } from '../sharing/timeline.ts';

/** Another program, which rewrites the plan in the ways that programs do, whenever it is told to. */

const TITLE = /Deras \d{6}/g;
const LONGEST_SPIN = 400e6;

const [, , file = '', signal = ''] = process.argv;
const signals = openSync(signal, 'r');
let lastPlan: PlanFile | undefined;
let atNextSave: (() => void) | undefined;

process.on('message', (message: { order: Order } | 'saving') => {
  if (message === 'saving') {
    atNextSave?.();
    return;
  }
  const { order } = message;
  const { aim, delay } = order;
  const content = next(order);
  const act = prepared(order.way, Buffer.from(content), order.pause);
  const go = () => {
    const done = act();
    const found = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const rewriting: Rewriting = { number: order.number, ...done, stood: found.endsWith(content) };
    process.send?.(rewriting);
  };
  if (aim === 'anytime') setTimeout(go, delay);
  else if (aim === 'renaming') atRenaming(delay, go);
  else {
    const late = setTimeout(() => atNextSave?.(), 400);
    atNextSave = () => {
      atNextSave = undefined;
      clearTimeout(late);
      spin(delay * 1e6);
      go();
    };
  }
});

/** Goes round until the first byte of the signal file says that the renaming comes now. */
function atRenaming(microseconds: number, go: () => void): void {
  const byte = new Uint8Array(1);
  readSync(signals, byte, 0, 1, 0);
  const before = byte[0];
  for (const end = now() + LONGEST_SPIN; byte[0] === before && now() < end; )
    readSync(signals, byte, 0, 1, 0);
  spin(microseconds * 1000);
  go();
}

/** What is to be written: the plan as it stands there now with another title, or what is no plan. */
function next({ number, way }: Order): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  // Before anything is appended: the very first order may leave no plan to read.
  const parsed = parse(text);
  if (parsed.ok) lastPlan = parsed.value;
  if (way === 'appended to') return `\n${titleOf(number)}`;
  if (way === 'in place, with its old length and time' && TITLE.test(text))
    return text.replaceAll(TITLE, titleOf(number));
  if (lastPlan === undefined) throw new Error('There was never a plan');
  const { plan } = lastPlan;
  const titled = { ...plan, event: { ...plan.event, title: titleOf(number) } };
  return serialise(record(lastPlan, diffOf(plan, titled), { at: '2013-08-12T09:30:00.000Z', by: 'deras' }));
}

/** All that can be done beforehand is done; the answer does the rest. */
function prepared(way: Way, bytes: Uint8Array, pause: number): () => Pick<Rewriting, 'began' | 'beside'> {
  const timed = (first: () => unknown, then: () => void = () => undefined) => {
    const before = now();
    first();
    const began = [before, now()] as const;
    then();
    return { began, beside: false };
  };
  switch (way) {
    case 'in place': {
      let handle: number;
      return () =>
        timed(
          () => {
            handle = openSync(file, 'w');
          },
          () => {
            writeSync(handle, bytes);
            closeSync(handle);
          },
        );
    }
    case 'replaced by renaming': {
      const temporary = `${file}.deras`;
      writeFileSync(temporary, bytes);
      return () => timed(() => renameSync(temporary, file));
    }
    case 'deleted and made anew':
      return () =>
        timed(
          () => existsSync(file) && unlinkSync(file),
          () => {
            stand(pause);
            writeFileSync(file, bytes);
          },
        );
    case 'appended to':
      return () => opened('a', (handle) => writeSync(handle, bytes));
    case 'emptied, then written piece by piece':
      return () =>
        opened(
          'r+',
          (handle) => ftruncateSync(handle),
          (handle) => {
            const piece = Math.ceil(bytes.length / 3);
            for (let at = 0; at < bytes.length; at += piece) {
              stand(pause);
              writeSync(handle, bytes.subarray(at, at + piece), 0, undefined, at);
            }
          },
        );
    case 'in place, with its old length and time':
      return () => {
        const { atime, mtime } = statSync(file);
        return opened(
          'r+',
          (handle) => writeSync(handle, bytes, 0, bytes.length, 0),
          (handle) => {
            ftruncateSync(handle, bytes.length);
            futimesSync(handle, atime, mtime);
          },
        );
      };
  }
}

/** Changes the file through a handle, which may by then be one to a file that has been replaced. */
function opened(
  flags: string,
  first: (handle: number) => unknown,
  then: (handle: number) => void = () => undefined,
): Pick<Rewriting, 'began' | 'beside'> {
  const handle = openSync(file, flags);
  const before = now();
  const beside = fstatSync(handle).nlink === 0;
  first(handle);
  const began = [before, now()] as const;
  then(handle);
  closeSync(handle);
  return { began, beside };
}
