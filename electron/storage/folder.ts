import { errorCode } from './disk-problem.ts';
import type { FileSystem } from './file-system.ts';

/**
 * Runs `change`, which changes entries of `folder`, and forces the folder to the disk. A folder that cannot be
 * opened for that is found out before the change.
 */
export async function throughFolder(
  fs: FileSystem,
  folder: string,
  change: () => Promise<void>,
): Promise<void> {
  // Windows has no way to force a folder; its file system journals what is done to entries.
  if (process.platform === 'win32') return change();
  const handle = await fs.open(folder, 'r');
  try {
    await change();
    await handle.sync().catch((error) => {
      // Some network file systems cannot do it at all.
      if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(errorCode(error) ?? '')) throw error;
    });
  } finally {
    // Nothing that matters can come of it, so nobody waits for it.
    void handle.close().catch(() => undefined);
  }
}

/** Forces the entries that `folder` has now to the disk. */
export function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  return throughFolder(fs, folder, async () => undefined);
}
