import { expect, test } from 'vitest';
import { emlOf, type MailDraft } from '../../../../electron/mail/eml.ts';

const DRAFT: MailDraft = {
  to: [{ name: 'Åsa Öberg', address: 'asa@example.se' }],
  bcc: [],
  subject: 'Program för LOKA 29–30 augusti',
  text: 'Hej!\n\nHär kommer programmet.\n',
  attachments: [],
};

const written = async (draft: Partial<MailDraft> = {}) =>
  Buffer.from(await emlOf({ ...DRAFT, ...draft })).toString('latin1');

const decodedWord = (text: string) =>
  text
    .replace(/\?=\s+=\?UTF-8\?\w\?/g, '')
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=/g, (_, coded: string) =>
      Buffer.from(
        coded
          .replaceAll('_', ' ')
          .replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number(`0x${hex}`))),
        'latin1',
      ).toString(),
    )
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, coded: string) => Buffer.from(coded, 'base64').toString());

const header = (eml: string, name: string) => {
  const [head = ''] = eml.split('\r\n\r\n');
  const line = head
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n')
    .find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line && decodedWord(line.slice(name.length + 1).trim());
};

test('a draft says that it is not sent, so that mail programs open it for writing', async () => {
  expect(header(await written(), 'X-Unsent')).toBe('1');
});

test('Swedish letters and dashes come through in the subject and in names', async () => {
  const eml = await written();
  expect(header(eml, 'Subject')).toBe('Program för LOKA 29–30 augusti');
  expect(header(eml, 'To')).toContain('Åsa Öberg');
  expect(header(eml, 'To')).toContain('<asa@example.se>');
});

test('those hidden from each other are kept in the draft', async () => {
  const eml = await written({ to: [], bcc: [{ name: 'Ek', address: 'ek@example.se' }] });
  expect(header(eml, 'Bcc')).toContain('ek@example.se');
  expect(header(eml, 'To')).toBeUndefined();
});

test('a file is attached byte for byte, under its own name', async () => {
  const bytes = Uint8Array.from({ length: 700 }, (_, i) => (i * 37) % 256);
  const eml = await written({ attachments: [{ name: 'LOKA – förslag.lokaplan', bytes }] });
  const [, part = ''] = eml.split(/Content-Type: application\/octet-stream/);
  const [partHead = '', ...rest] = part.split('\r\n\r\n');
  const [coded = ''] = rest.join('\r\n\r\n').split('\r\n--');
  expect(Buffer.from(coded, 'base64').equals(Buffer.from(bytes))).toBe(true);
  expect(decodeURIComponent(partHead)).toContain('förslag.lokaplan');
});

test('a lone file without a text is still attached to an e-mail, and is not the e-mail itself', async () => {
  const eml = await written({ text: '', attachments: [{ name: 'LOKA.pdf', bytes: Uint8Array.of(1, 2, 3) }] });
  expect(header(eml, 'Content-Type')).toContain('multipart/mixed');
  expect(eml).toMatch(/^Content-Type: text\/plain/m);
});

test('a name cannot add a header', async () => {
  const eml = await written({ to: [{ name: 'Ek\r\nBcc: spy@example.com', address: 'ek@example.se' }] });
  expect(header(eml, 'Bcc')).toBeUndefined();
});
