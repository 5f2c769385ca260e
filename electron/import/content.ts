import path from 'node:path';
import { parse } from '../../shared/file/parse.ts';
import type { Content } from '../../shared/import/content.ts';
import { bookOfText, MOST_CELLS } from '../../shared/import/csv.ts';
import { entriesOfSchedule } from '../../shared/import/frab/entries-of.ts';
import { rawOfJson } from '../../shared/import/frab/read-json.ts';
import { hasDeclarations, rawOfXml } from '../../shared/import/frab/read-xml.ts';
import type { ImportProblem } from '../../shared/import/problem.ts';
import { decoded } from '../../shared/import/text.ts';
import type { Result } from '../../shared/problem.ts';
import { WorkbookProblem } from '../excel/problem.ts';
import { readWorkbook, WORKBOOK_LIMITS } from '../excel/read.ts';
import { ZipProblem } from '../zip/read.ts';

const MEGABYTE = 1_000_000;
/** What files begin with: a packed file, and the form of older Excel and of files with a password. */
const ZIP = 'PK';
const COMPOUND = '\xd0\xcf\x11\xe0';

/** What the bytes of a file hold, told by what they are and not by the file's name. Never throws for a bad file. */
export async function contentOf(file: string, bytes: Buffer): Promise<Result<Content, ImportProblem>> {
  const name = path.basename(file);
  const no = (code: 'notRead' | 'oldOrProtected' | 'empty' | 'noSchedule' | 'hasDeclarations') =>
    ({ ok: false, problem: { code, name } }) as const;
  if (bytes.length === 0) return no('empty');
  const start = bytes.toString('latin1', 0, 4);
  if (start === COMPOUND) return no('oldOrProtected');
  if (start.startsWith(ZIP)) return workbook(name, bytes);
  const text = decoded(bytes);
  const first = text.trimStart().slice(0, 1);
  if (first === '') return no('empty');
  if (text.slice(0, 2000).includes('\0')) return no('notRead');
  const ending = path.extname(name).toLowerCase();
  if (ending === '.lokaplan' || (first === '{' && text.slice(0, 200).includes('"lokaplan"')))
    return plan(name, bytes);
  if (first === '{' || ending === '.json') {
    const raw = rawOfJson(text);
    return raw === null
      ? no('noSchedule')
      : { ok: true, value: { kind: 'schedule', entries: entriesOfSchedule(raw) } };
  }
  if (first === '<' || ending === '.xml') {
    if (hasDeclarations(text)) return no('hasDeclarations');
    const raw = rawOfXml(text);
    return raw === null
      ? no('noSchedule')
      : { ok: true, value: { kind: 'schedule', entries: entriesOfSchedule(raw) } };
  }
  const book = bookOfText(name, text);
  if (book === null) return { ok: false, problem: { code: 'tooManyCells', name, limit: MOST_CELLS } };
  return book.sheets.some(({ rows }) => rows.length > 0)
    ? { ok: true, value: { kind: 'book', book } }
    : no('empty');
}

function plan(name: string, bytes: Buffer): Result<Content, ImportProblem> {
  const parsed = parse(bytes);
  if (!parsed.ok) return { ok: false, problem: { code: 'damaged', name } };
  return { ok: true, value: { kind: 'plans', plans: [{ name, plan: parsed.value.plan }], unread: [] } };
}

async function workbook(name: string, bytes: Buffer): Promise<Result<Content, ImportProblem>> {
  try {
    const book = await readWorkbook(bytes);
    if (book.sheets.every(({ rows }) => rows.length === 0))
      return { ok: false, problem: { code: 'empty', name } };
    return { ok: true, value: { kind: 'book', book } };
  } catch (error) {
    return { ok: false, problem: problemOf(error, name) };
  }
}

function problemOf(error: unknown, name: string): ImportProblem {
  if (error instanceof ZipProblem) {
    if (error.code === 'tooManyParts')
      return { code: 'tooManyParts', name, count: error.count, limit: WORKBOOK_LIMITS.entries };
    if (error.code === 'bomb')
      return {
        code: 'bomb',
        name,
        megabytes: Math.ceil(error.count / MEGABYTE),
        limit: WORKBOOK_LIMITS.bytes / MEGABYTE,
      };
    return { code: 'damaged', name };
  }
  if (!(error instanceof WorkbookProblem)) throw error;
  if (error.code === 'tooManyCells') return { code: 'tooManyCells', name, limit: MOST_CELLS };
  if (error.code === 'notAWorkbook') return { code: 'notRead', name };
  return { code: error.code, name };
}
