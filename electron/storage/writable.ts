import { constants } from 'node:fs';
import path from 'node:path';
import { errorCode } from './disk-problem.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';

/**
 * Whether `file` can be saved again, as far as rights tell: the file is not write-protected, and its folder takes
 * the new file that will replace it. A disk that cannot be asked counts as writable; saving will tell.
 */
export async function isWritable(file: string, fs: FileSystem = nodeFileSystem): Promise<boolean> {
  try {
    const { mode } = await fs.stat(file);
    // The superuser is refused nothing, but the protection was meant.
    if ((mode & 0o222) === 0) return false;
    await fs.access(file, constants.W_OK);
    await fs.access(path.dirname(await fs.realpath(file)), constants.W_OK);
    return true;
  } catch (error) {
    return !['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '');
  }
}
