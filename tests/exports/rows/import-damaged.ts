import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeWorkbook } from '../../../electron/excel/write.ts';
import { directoryOf, unpack } from '../../../electron/zip/read.ts';
import { workbookOf } from '../../../shared/export/workbook-of.ts';
import { template } from '../../../shared/templates/index.ts';
import { type Random, randomFrom } from '../../property/random.ts';
import type { TrialRow } from '../../trials/row.ts';
import { Readings } from '../reading.ts';
import { zipOf } from '../zip-maker.ts';

/** So many are read by one process, as by a program that stays open. */
const TOGETHER = 25;

export const row: TrialRow = {
  what: 'damaged workbooks imported: bytes and parts flipped, cut, swapped, doubled',
  count: { full: 500, ci: 25 },
  mustBe: '0 crashes, < 10 s, < 512 MB',
  async run(count, progress) {
    const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-damaged-'));
    const sound = Buffer.from(
      await writeWorkbook(
        workbookOf(template('loka', 'sv', '2013-08-01'), { language: 'sv', printedAt: '2013-08-12T10:15' }),
      ),
    );
    const readings = new Readings();
    try {
      const files: string[] = [];
      for (let seed = 1; seed <= count; seed += 1) {
        const random = randomFrom(seed);
        const bytes = random.chance(0.5) ? damaged(sound, random) : withDamagedPart(sound, random);
        const file = path.join(folder, `Program ${seed}.xlsx`);
        await writeFile(file, bytes);
        files.push(file);
      }
      for (let from = 0; from < count; from += TOGETHER) {
        await readings.read(files.slice(from, from + TOGETHER));
        progress(readings.answers.length);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    return { count, result: `0 crashes; ${readings.figures}`, ok: readings.holds };
  },
};

/** A file on which the disk, or whoever sent it, has been hard. */
function damaged(bytes: Buffer, random: Random): Buffer {
  const at = random.int(bytes.length);
  const length = random.int(random.pick([8, 400, 20_000]));
  const copy = Buffer.from(bytes);
  switch (random.pick(['flip', 'cut', 'zero', 'drop', 'double', 'swap'])) {
    case 'flip':
      for (let i = 0; i < 1 + random.int(20); i += 1) copy[random.int(copy.length)] = random.int(256);
      return copy;
    case 'cut':
      return copy.subarray(0, at);
    case 'zero':
      return copy.fill(0, at, Math.min(copy.length, at + length));
    case 'drop':
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
    case 'double':
      return Buffer.concat([copy.subarray(0, at), copy.subarray(Math.max(0, at - length))]);
    default:
      return Buffer.concat([copy.subarray(at), copy.subarray(0, at)]);
  }
}

/** A whole packed file, one part of which is not what it should be. */
function withDamagedPart(bytes: Buffer, random: Random): Buffer {
  const limits = { entries: 1000, bytes: 100_000_000 };
  const parts = [...unpack(bytes, directoryOf(bytes, limits), limits)].map(([name, content]) => ({
    name,
    content,
  }));
  const victim = random.int(parts.length);
  if (random.chance(0.15)) return zipOf(parts.filter((_, i) => i !== victim));
  return zipOf(
    parts.map(({ name, content }, i) =>
      i === victim ? { name, content: wrongXml(content, random) } : { name, content },
    ),
  );
}

function wrongXml(content: Buffer, random: Random): Buffer {
  const text = content.toString('utf8');
  const changed = random.pick([
    () => text.slice(0, random.int(text.length)),
    () =>
      text.replaceAll(/ r="[^"]*"/g, () =>
        random.chance(0.3)
          ? ` r="${random.pick(['A0', '', '1A', 'Å1', 'A-1', 'A1:B2', '99999999'])}"`
          : ' r="A1"',
      ),
    () =>
      text.replaceAll(
        /<v>[^<]*<\/v>/g,
        () => `<v>${random.pick(['NaN', '', '1e999', '-1', '999999', 'x'])}</v>`,
      ),
    () =>
      text.replaceAll(
        / t="\w+"/g,
        () => ` t="${random.pick(['s', 'e', 'b', 'd', 'str', 'inlineStr', 'zz'])}"`,
      ),
    () => text.replaceAll(/ s="\d+"/g, ' s="999999"'),
    () => text.replaceAll(/Target="[^"]*"/g, 'Target="../../../etc/passwd"'),
    () => text.replaceAll('<row', '<wor'),
    () => text.replaceAll(/ref="[^"]*"/g, 'ref="B2:A1"'),
    () => damaged(content, random).toString('utf8'),
  ])();
  return Buffer.from(changed, 'utf8');
}
