/// <reference path="../raw.d.ts" />
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { formatDates } from '../../i18n/dates.ts';
import { dateOf } from '../../plan/time.ts';
import { type Html, html, rawHtml } from '../html.ts';
import type { Printout } from '../printout.ts';
import { programmeDays } from '../programme-days.ts';
import type { Source } from '../source.ts';
import { contactSection, mailLink } from './contacts.ts';
import { dayLinks, daySections } from './days.ts';
import { filterForm } from './filter.ts';
import script from './page.js?raw';
import { STYLE } from './style.ts';

/**
 * The programme of a plan, or of one person in it, as a web page in one file: it asks for nothing from outside,
 * runs no script but its own, and shows everything where scripts do not run.
 */
export function pageOf({ printout, printedAt, person }: Source): string {
  const { plan, language, t, title } = printout;
  const heading = person === undefined ? title : `${title}: ${person.name}`;
  const page = html`<!doctype html>
<html lang="${language}" data-zone="${plan.event.zone}" data-now="${t('exports.webPage.goesOn')}" data-next="${t('exports.webPage.next')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Lokaplan">
<link rel="icon" href="data:,">
<title>${heading}</title>
<style>${rawHtml(STYLE)}</style>
</head>
<body>
<header>
<h1 dir="auto">${heading}</h1>
<p class="about" dir="auto">${aboutText(printout)}</p>
</header>
${dayLinks(printout)}
<main>
${filterForm(printout)}
${daySections(printout)}${contactSection(printout)}</main>
<footer>${contactLine(printout)}<p>${printout.version} · ${t('exports.webPage.made', { date: formatDates(dateOf(printedAt), dateOf(printedAt), language) })}</p></footer>
<script>${rawHtml(script)}</script>
</body>
</html>
`;
  return page.html;
}

/** When and where it is, and what it is about. */
function aboutText({ plan, language }: Printout): string {
  const dates = programmeDays(plan).map(({ date }) => date);
  const [first, last] = [dates[0], dates.at(-1)];
  const when = first === undefined || last === undefined ? '' : formatDates(first, last, language);
  return [when, plan.event.place.trim(), plan.event.subtitle.trim()].filter(Boolean).join(' · ');
}

/** Whom to turn to; the addresses in it can be clicked. */
function contactLine({ plan, t }: Printout): Html | null {
  const contact = plan.event.contact.trim();
  if (contact === '') return null;
  const words = contact.split(/(\s+)/).map((word) => (word.includes('@') ? mailLink(word) : word));
  return html`<p dir="auto">${t('exports.webPage.contact')}: ${words}</p>`;
}

/** Lets in the page's own style sheet and script, by what is in them, and nothing else. */
function policy(): string {
  return [
    "default-src 'none'",
    `style-src '${digest(STYLE)}'`,
    `script-src '${digest(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A text as a policy names it: `sha256-` and the hash in base 64, which for its 32 bytes ends in one `=`. */
function digest(text: string): string {
  const bits = [...sha256(utf8ToBytes(text))].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const sixes = `${bits}00`.match(/.{6}/g) ?? [];
  return `sha256-${sixes.map((six) => BASE64[Number.parseInt(six, 2)]).join('')}=`;
}
