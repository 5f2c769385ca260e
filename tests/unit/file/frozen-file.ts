import { parse } from '../../../shared/file/parse.ts';
import { version2 } from '../../fixtures/version-2.ts';

/** The frozen file before anything has checked it. */
export interface FileJson {
  [key: string]: unknown;
  plan: { event: Record<string, unknown> } & { [table: string]: Record<string, unknown>[] };
  revisions: Record<string, unknown>[];
}

/** The problem with the frozen file after `damage` was done to it; undefined when it still opens. */
export function problemAfter(damage: (file: FileJson) => void) {
  const file = JSON.parse(version2) as FileJson;
  damage(file);
  const result = parse(JSON.stringify(file));
  return result.ok ? undefined : result.problem;
}

/** The record with this id, to be damaged. */
export function record(file: FileJson, id: string): Record<string, unknown> {
  for (const list of Object.values(file.plan)) {
    const found = Array.isArray(list) ? list.find((each) => each.id === id) : undefined;
    if (found !== undefined) return found;
  }
  throw new Error(`The frozen file has no ${id}`);
}

type Part = Record<string, object>;

/** The revision at this place in the history, to be damaged. */
export function revision(
  file: FileJson,
  index: number,
): { diff: { added: Part; updated: Part; removed: Part } } {
  return file.revisions[index] as unknown as { diff: { added: Part; updated: Part; removed: Part } };
}
