import { formatDate, formatTime, formatTimes } from '../../i18n/dates.ts';
import { addMinutes, fromMinutes } from '../../plan/time.ts';
import { type Html, html } from '../html.ts';
import type { Printout } from '../printout.ts';
import { hoursOf, type Placed, type ProgrammeDay, programmeDays } from '../programme-days.ts';
import { itemMaker } from './session-item.ts';
import { slotsOf } from './slots.ts';

/** The links to the days; none where there is only one. */
export function dayLinks({ plan, t, language }: Printout): Html {
  const days = programmeDays(plan);
  return html`<nav class="days" aria-label="${t('exports.webPage.days')}"><ul>
${
  days.length < 2
    ? null
    : days.map(
        ({ date }) => html`<li><a href="#${date}">${formatDate(date, 'medium', language)}</a></li>
`,
      )
}<li id="now" hidden><a href="#${days[0]?.date ?? ''}">${t('exports.webPage.now')}</a></li>
</ul></nav>`;
}

/** Every day with all that happens on it. */
export function daySections(printout: Printout): Html[] {
  const item = itemMaker(printout);
  return programmeDays(printout.plan).map((day) => daySection(printout, day, item));
}

function daySection(printout: Printout, day: ProgrammeDay, item: (placed: Placed) => Html): Html {
  const { t, language } = printout;
  const hours = hoursOf(day);
  const about = [
    day.title.trim(),
    hours &&
      t('exports.hours', { times: formatTimes(fromMinutes(hours.start), fromMinutes(hours.end), language) }),
  ].filter(Boolean);
  return html`<section class="day" aria-labelledby="${day.date}">
<h2 id="${day.date}"><span>${formatDate(day.date, 'long', language)}</span> <small dir="auto">${about.join(' · ')}</small></h2>
${
  day.sessions.length === 0
    ? html`<p class="empty">${t('exports.emptyDay')}</p>`
    : html`<ol class="slots">
${slotsOf(day.sessions).map(({ placed }) => slotItem(printout, placed, item))}</ol>`
}
</section>
`;
}

function slotItem(
  { language }: Printout,
  placed: readonly [Placed, ...Placed[]],
  item: (placed: Placed) => Html,
): Html {
  const [{ start, session }] = placed;
  const end = addMinutes(start, session.minutes);
  return html`<li class="slot" data-from="${start}" data-to="${end}">
<p class="time"><time datetime="${start}">${formatTime(start, language)}</time><span class="to">–<time datetime="${end}">${formatTime(end, language)}</time></span></p>
<ul class="items${placed.length > 1 ? ' many' : ''}">
${placed.map(item)}</ul>
</li>
`;
}
