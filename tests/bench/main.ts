import { assigning } from './assigning.ts';
import { checking } from './checking.ts';
import { drag } from './drag.ts';
import { journalling } from './journalling.ts';
import { parsing } from './parsing.ts';
import { type Bench, type Row, table } from './row.ts';
import { saving } from './saving.ts';
import { starting } from './starting.ts';

const BENCHES: readonly Bench[] = [parsing, assigning, checking, saving, journalling, starting, drag];

const rows: Row[] = [];
for (const bench of BENCHES) rows.push(...(await bench()));
process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify(rows.map((row) => ({ ...row, ratio: row.ours / row.theirs, met: row.ours / row.theirs <= row.goal })))}\n`
    : `${table(rows)}\n`,
);
