import { describe, expect, test } from 'vitest';
import { answer, BadRequest, type Handlers } from '../../../electron/ipc.ts';
import { CHANNELS } from '../../../shared/api.ts';

/** Handlers that only remember what reached them. */
function remembering() {
  const calls: unknown[][] = [];
  const handler = (channel: string) => (request: unknown, window: string) => {
    calls.push([channel, request, window]);
    return null;
  };
  const handlers = Object.fromEntries(CHANNELS.map((channel) => [channel, handler(channel)]));
  return { calls, handlers: handlers as unknown as Handlers<string> };
}

const NO_DIFF = { added: {}, updated: {}, removed: {} };

test.each<[string, unknown]>([
  ['app.start', undefined],
  ['app.preferences', { language: 'sv', theme: 'highContrast' }],
  ['plan.create', { template: 'loka', language: 'en' }],
  ['plan.openRecent', { recent: 'recent-0123abcd' }],
  ['plan.edit', { document: 'document-0123abcd', sequence: 1, diff: NO_DIFF }],
  ['plan.close', { document: 'document-0123abcd' }],
  ['export.show', { file: 'export-0123abcd' }],
])('%s reaches its handler with its request and its window', async (channel, request) => {
  const { calls, handlers } = remembering();
  await answer(handlers, channel, request, 'window 1');
  expect(calls).toEqual([[channel, request, 'window 1']]);
});

describe('is refused before any handler', () => {
  test.each<[string, unknown, unknown]>([
    ['an unknown channel', 'plan.delete', undefined],
    ['a name that every object has', 'constructor', undefined],
    ['the prototype', '__proto__', undefined],
    ['a channel that is no text', { toString: () => 'app.start' }, undefined],
    ['no channel', undefined, undefined],
    ['a request where there is none', 'app.start', {}],
    ['a missing request', 'plan.save', undefined],
    ['an unknown template', 'plan.create', { template: '../../etc/passwd', language: 'sv' }],
    ['a path in place of an id', 'plan.openRecent', { recent: '/etc/passwd' }],
    ['an id of another kind', 'export.show', { file: 'document-0123abcd' }],
    ['a field too many', 'plan.save', { document: 'document-1', path: '/tmp/x' }],
    ['a sequence of 0', 'plan.edit', { document: 'document-1', sequence: 0, diff: NO_DIFF }],
    ['a sequence between two numbers', 'plan.edit', { document: 'document-1', sequence: 1.5, diff: NO_DIFF }],
    ['a diff without its parts', 'plan.edit', { document: 'document-1', sequence: 1, diff: { added: {} } }],
    [
      'a diff with a part too many',
      'plan.edit',
      { document: 'document-1', sequence: 1, diff: { ...NO_DIFF, moved: {} } },
    ],
    [
      'a change without from and to',
      'plan.edit',
      { document: 'document-1', sequence: 1, diff: { ...NO_DIFF, updated: { event: { title: ['a'] } } } },
    ],
    ['an unknown theme', 'app.preferences', { language: 'sv', theme: 'pink' }],
  ])('%s', (_what, channel, request) => {
    const { calls, handlers } = remembering();
    expect(() => answer(handlers, channel, request, 'window 1')).toThrow(BadRequest);
    expect(calls).toEqual([]);
  });
});
