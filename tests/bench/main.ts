import { assigning } from './assigning.ts';
import { checking } from './checking.ts';
import { drag } from './drag.ts';
import { dropping } from './dropping.ts';
import { exporting } from './exporting.ts';
import { grid } from './grid.ts';
import { importing } from './importing.ts';
import { journalling } from './journalling.ts';
import { matrix } from './matrix.ts';
import { palette } from './palette.ts';
import { parsing } from './parsing.ts';
import { type Bench, type Row, tableOf } from './row.ts';
import { saving } from './saving.ts';
import { starting } from './starting.ts';

const BENCHES: Readonly<Record<string, Bench>> = {
  parsing,
  assigning,
  checking,
  exporting,
  saving,
  journalling,
  importing,
  starting,
  drag,
  matrix,
  grid,
  dropping,
  palette,
};
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, bench] of Object.entries(BENCHES))
  if (asked.length === 0 || asked.includes(name)) rows.push(...(await bench()));
process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify(rows.map((row) => ({ ...row, ratio: row.ours / row.theirs, met: row.ours / row.theirs <= row.goal })))}\n`
    : `${tableOf(rows)}\n`,
);
