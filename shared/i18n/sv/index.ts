import { app } from './app.ts';
import { assign } from './assign.ts';
import { checks } from './checks.ts';
import { cli } from './cli.ts';
import { commands } from './commands.ts';
import { describe } from './describe.ts';
import { exports } from './exports.ts';
import { fields } from './fields.ts';
import { files } from './files.ts';
import { people } from './people.ts';
import { programme } from './programme.ts';
import { proposal } from './proposal.ts';
import { records } from './records.ts';
import { reviewers } from './reviewers.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';

/** Every text of the program in Swedish, by the part that shows it. */
export const sv = {
  app,
  assign,
  checks,
  cli,
  commands,
  describe,
  exports,
  fields,
  files,
  people,
  programme,
  proposal,
  records,
  reviewers,
  settings,
  start,
};
