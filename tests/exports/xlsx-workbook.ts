import path from 'node:path';
import { areaOf } from './cell-area.ts';
import { childOf, childrenOf, type XlsxFile } from './xlsx-file.ts';

/** What is wrong with the parts of a workbook as a whole: their kinds, what points where, sheets and defined names. */
export function workbookFaults(file: XlsxFile): string[] {
  return [...typeFaults(file), ...relationFaults(file), ...sheetNameFaults(file), ...definedNameFaults(file)];
}

function typeFaults(file: XlsxFile): string[] {
  const types = file.root('[Content_Types].xml');
  const defaults = new Set(
    childrenOf(types, 'Default').map(({ attributes }) => attributes.Extension?.toLowerCase()),
  );
  const overrides = childrenOf(types, 'Override').map(({ attributes }) => attributes.PartName ?? '');
  const faults = overrides
    .filter((name) => !file.parts.has(name.slice(1)))
    .map((name) => `a kind is given for ${name}, which is missing`);
  if (new Set(overrides).size !== overrides.length) faults.push('a part has its kind given twice');
  for (const name of file.parts.keys()) {
    if (name === '[Content_Types].xml' || name.endsWith('/')) continue;
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (!overrides.includes(`/${name}`) && !defaults.has(extension)) faults.push(`${name} has no kind`);
  }
  return faults;
}

function relationFaults(file: XlsxFile): string[] {
  return [...file.parts.keys()]
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const base = path.posix.join(path.posix.dirname(name), '..');
      const relations = childrenOf(file.root(name), 'Relationship');
      const ids = relations.map(({ attributes }) => attributes.Id);
      const missing = relations.flatMap(({ attributes: { Target = '', TargetMode } }) => {
        const target = Target.startsWith('/') ? Target.slice(1) : path.posix.join(base, Target);
        return TargetMode === 'External' || file.parts.has(target) ? [] : [`${name}: ${Target} is missing`];
      });
      return new Set(ids).size === ids.length ? missing : [...missing, `${name}: two have one id`];
    });
}

const LONGEST_NAME = 31;

function sheetsOf(file: XlsxFile) {
  return childrenOf(childOf(file.root('xl/workbook.xml'), 'sheets'), 'sheet').map(
    ({ attributes }) => attributes,
  );
}

function sheetNameFaults(file: XlsxFile): string[] {
  const sheets = sheetsOf(file);
  const names = sheets.map(({ name = '' }) => name);
  const faults = names.flatMap((name) => {
    const wrong =
      name === '' ||
      name.length > LONGEST_NAME ||
      /[[\]:*?/\\]/.test(name) ||
      /^'|'$/.test(name) ||
      name.toLowerCase() === 'history';
    return wrong ? [`a sheet is called ${JSON.stringify(name)}`] : [];
  });
  if (names.length === 0) faults.push('there is no sheet');
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length)
    faults.push('two sheets share a name');
  if (new Set(sheets.map(({ sheetId }) => sheetId)).size !== names.length)
    faults.push('two sheets share an id');
  return faults;
}

const LOCAL_NAMES = new Set(['_xlnm.Print_Area', '_xlnm.Print_Titles', '_xlnm._FilterDatabase']);

/** Print areas and titles name their own sheet, quoted, with every apostrophe doubled. */
function definedNameFaults(file: XlsxFile): string[] {
  const sheets = sheetsOf(file).map(({ name = '' }) => name);
  const seen = new Set<string>();
  return childrenOf(childOf(file.root('xl/workbook.xml'), 'definedNames'), 'definedName').flatMap(
    ({ attributes: { name = '', localSheetId = '' }, text }) => {
      const faults: string[] = [];
      const key = `${name} ${localSheetId}`;
      if (!LOCAL_NAMES.has(name)) faults.push(`the name ${name} is defined`);
      if (seen.has(key)) faults.push(`${key} is defined twice`);
      seen.add(key);
      const [, quoted, reference] =
        /^'((?:[^']|'')+)'!(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+|\$\d+:\$\d+)$/.exec(text) ?? [];
      const own = sheets[Number(localSheetId)];
      const isArea = reference?.startsWith('$') && (areaOf(reference) !== null || isRows(reference));
      if (quoted === undefined || own === undefined || quoted.replaceAll("''", "'") !== own || !isArea)
        faults.push(`${key}: ${text}`);
      return faults;
    },
  );
}

function isRows(reference: string): boolean {
  const [, first, last] = /^\$(\d+):\$(\d+)$/.exec(reference) ?? [];
  return first !== undefined && Number(first) >= 1 && Number(first) <= Number(last);
}
