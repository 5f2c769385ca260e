import { expect, test } from 'vitest';
import { html, rawHtml } from '../../../shared/export/html.ts';

test('what stands in a place is text, in an attribute of either quote too', () => {
  const hostile = `"'><script>&amp;`;
  expect(html`<a title="${hostile}">${hostile}</a>`.html).toBe(
    '<a title="&quot;&#39;&gt;&lt;script&gt;&amp;amp;">&quot;&#39;&gt;&lt;script&gt;&amp;amp;</a>',
  );
});

test('HTML goes in as it is, lists one after the other, and null as nothing', () => {
  expect(html`${html`<b>${'<'}</b>`}${[1, ['a', null], html`<i>`]}${null}${rawHtml('<hr>')}`.html).toBe(
    '<b>&lt;</b>1a<i><hr>',
  );
});

test('characters that HTML has no place for are left out', () => {
  expect(html`${'a\u0000\u001b\ud83d\ufffeb'}`.html).toBe('ab');
});
