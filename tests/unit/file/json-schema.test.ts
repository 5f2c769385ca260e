import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { jsonSchema } from '../../../shared/file/schema.ts';
import { version1 } from '../../fixtures/version-1.ts';

const path = new URL('../../../shared/file/plan.schema.json', import.meta.url);

// After a change to a record's schema: npx vitest run -u tests/unit/file/json-schema.test.ts
test('the JSON Schema beside the code says what the schemas say today', async () => {
  await expect(`${JSON.stringify(jsonSchema(), null, 2)}\n`).toMatchFileSnapshot(path.pathname);
});

test('the JSON Schema takes the frozen file and refuses one with a wrong field', () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(path, 'utf8')));
  const file = JSON.parse(version1);
  expect(schema.safeParse(file).error).toBeUndefined();

  file.plan.sessions[0].minutes = '90';
  expect(schema.safeParse(file).error?.issues[0]?.path).toEqual(['plan', 'sessions', 0, 'minutes']);
});

test('the JSON Schema knows every table and gives each record a name of its own', () => {
  const schema = jsonSchema() as { $defs: object; properties: { plan: { required: string[] } } };
  const tables = schema.properties.plan.required.filter((name) => name !== 'event');
  expect(tables.length).toBeGreaterThan(10);
  expect(Object.keys(schema.$defs)).toEqual(expect.arrayContaining(tables));
});
