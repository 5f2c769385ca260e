import { constants } from 'node:fs';
import path from 'node:path';
import { MEGABYTE } from '../../shared/file/text.ts';
import { StorageError } from './disk-problem.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';

/** How much room is added for a file that is longer than its folder says. */
const PIECE = MEGABYTE;

/**
 * The bytes of `file`, at most `limit` megabytes of them. Throws StorageError for a larger file or for what is
 * no file, whatever size its folder says it has; other errors of the disk are thrown as they are.
 */
export async function readBounded(
  file: string,
  limit: number,
  fs: FileSystem = nodeFileSystem,
): Promise<Buffer> {
  // Without O_NONBLOCK the opening of a named pipe would wait for its other end, perhaps for ever.
  const handle = await fs.open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = await handle.stat();
    const name = path.basename(file);
    if (stat.isDirectory()) throw new StorageError({ code: 'isFolder', name });
    if (!stat.isFile()) throw new StorageError({ code: 'notAPlan' });
    const bound = limit * MEGABYTE;
    const tooLarge = (size: number) =>
      new StorageError({ code: 'tooLarge', megabytes: Math.ceil(size / MEGABYTE), limit });
    if (stat.size > bound) throw tooLarge(stat.size);
    // One byte more than expected, so that the end of the file shows in the same read.
    let bytes = Buffer.allocUnsafeSlow(stat.size + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
      if (bytesRead === 0) return bytes.subarray(0, length);
      length += bytesRead;
      if (length > bound) throw tooLarge(length);
      if (length === bytes.length) {
        const larger = Buffer.allocUnsafeSlow(bytes.length + PIECE);
        larger.set(bytes);
        bytes = larger;
      }
    }
  } finally {
    await handle.close();
  }
}
