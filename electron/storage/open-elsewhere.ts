import path from 'node:path';
import { type FileSystem, nodeFileSystem } from './file-system.ts';

/**
 * Whether a spreadsheet program has `file` open, by the owner file that LibreOffice and Excel lay beside what they
 * edit. Linux and macOS would let it be replaced under them, and their next save would bring the old one back.
 */
export async function isOpenElsewhere(file: string, fs: FileSystem = nodeFileSystem): Promise<boolean> {
  const name = path.basename(file);
  const names: string[] = await fs.readdir(path.dirname(file)).catch(() => []);
  return names.includes(`.~lock.${name}#`) || names.includes(`~$${name}`);
}
