import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { jsonSchema } from '../../../shared/file/schema.ts';
import { PREFIXES } from '../../../shared/plan/ids.ts';
import { TABLES } from '../../../shared/plan/plan.ts';
import { version2 } from '../../fixtures/version-2.ts';

const path = new URL('../../../shared/file/plan.schema.json', import.meta.url);

// After a change to a record's schema: npx vitest run tests/unit/file/json-schema.test.ts -u
test('the JSON Schema beside the code says what the schemas say today', async () => {
  await expect(`${JSON.stringify(jsonSchema(), null, 2)}\n`).toMatchFileSnapshot(fileURLToPath(path));
});

test('the JSON Schema takes the frozen file and refuses one with a wrong field', () => {
  const schema = z.fromJSONSchema(jsonSchema() as z.core.JSONSchema.JSONSchema);
  const file = JSON.parse(version2);
  expect(schema.safeParse(file).error).toBeUndefined();

  file.plan.sessions[0].minutes = '90';
  expect(schema.safeParse(file).error?.issues[0]?.path).toEqual(['plan', 'sessions', 0, 'minutes']);
});

test('the JSON Schema knows every table and gives each record a name of its own', () => {
  const schema = jsonSchema() as { $defs: object; properties: { plan: { required: string[] } } };
  expect(schema.properties.plan.required).toEqual(['event', ...TABLES]);
  expect(Object.keys(schema.$defs)).toEqual(expect.arrayContaining(['event', ...Object.values(PREFIXES)]));
});
