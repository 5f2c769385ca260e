import type { TrialRow } from '../../trials/row.ts';
import { full } from '../disks/full.ts';
import { injected } from '../disks/injected.ts';
import { Tally } from '../disks/saves.ts';

export const row: TrialRow = {
  what: 'ENOSPC (a real full disk too), EIO, EROFS, EACCES, EBUSY at every call of a save',
  count: { full: Number.POSITIVE_INFINITY, ci: Number.POSITIVE_INFINITY },
  mustBe: '0 false successes, old bytes identical, not saved; saved when the fault is gone',
  async run(_count, progress) {
    const tally = new Tally();
    const real = await full(tally, progress);
    const onRealDisk = tally.faults;
    await injected(tally, progress);
    const { faults, afterReplacing } = tally;
    const wrong = [...tally.wrong];
    const result = [
      wrong.length === 0 ? '0 wrong' : `${wrong.length} wrong, first: ${wrong[0]}`,
      real ? `${onRealDisk} on a real disk` : 'no real disk: only the superuser of Linux may mount one',
      `${afterReplacing} with the new bytes whole in place but told as not saved: the folder’s fsync failed`,
    ].join('; ');
    return { count: faults, result, ok: wrong.length === 0 };
  },
};
