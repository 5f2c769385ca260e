import { app } from './app.ts';
import { arranging } from './arranging.ts';
import { assign } from './assign.ts';
import { checks } from './checks.ts';
import { cli } from './cli.ts';
import { columns } from './columns.ts';
import { commands } from './commands.ts';
import { describe } from './describe.ts';
import { documents } from './documents.ts';
import { exporting } from './exporting.ts';
import { exports } from './exports.ts';
import { fields } from './fields.ts';
import { files } from './files.ts';
import { findings } from './findings.ts';
import { groups } from './groups.ts';
import { imports } from './imports.ts';
import { list } from './list.ts';
import { palette } from './palette.ts';
import { people } from './people.ts';
import { programme } from './programme.ts';
import { proposal } from './proposal.ts';
import { records } from './records.ts';
import { reviewers } from './reviewers.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';

/** Every text of the program in English, by the part that shows it. */
export const en = {
  app,
  arranging,
  assign,
  checks,
  cli,
  columns,
  commands,
  describe,
  documents,
  exports,
  exporting,
  fields,
  files,
  findings,
  groups,
  imports,
  list,
  palette,
  people,
  programme,
  proposal,
  records,
  reviewers,
  settings,
  start,
};
