import { formatDate, formatTime } from '../../i18n/dates.ts';
import type { Person } from '../../plan/records/person.ts';
import type { Session } from '../../plan/records/session.ts';
import { addMinutes, MINUTES_A_DAY } from '../../plan/time.ts';
import { hueOf, trackOf } from '../../programme/hue.ts';
import { type Html, html } from '../html.ts';
import type { Printout } from '../printout.ts';
import { isPause, type Placed, roomsOf } from '../programme-days.ts';
import { reviewersBySession } from '../reviewers-of.ts';
import { themesOf } from '../reviewing-days.ts';
import { reviewersText, titleOf, whoText } from '../wording.ts';
import { keyOf, keysOf } from './keys.ts';

/** Gives the list item of a session: its title, those who run and review it, its rooms and its track. */
export function itemMaker(printout: Printout): (placed: Placed) => Html {
  const keys = keysOf(printout);
  const reviewers = reviewersBySession(printout.plan);
  return (placed) => {
    const { session } = placed;
    const { people, rooms, track } = keys(session);
    const cancelled = session.status === 'cancelled';
    const look = cancelled ? 'cancelled' : isPause(session) ? 'pause' : 'held';
    return html`<li class="item ${look}" data-hue="${hueOf(printout.plan, session)}" data-people="${people.map(keyOf).join(' ')}" data-rooms="${rooms.map(keyOf).join(' ')}" data-track="${track === null ? '' : keyOf(track)}">
<div class="what">${heading(printout, session)}
${cancelled ? null : about(printout, session, reviewers.get(session.id) ?? [])}</div>
${cancelled ? null : where(printout, placed)}</li>
`;
  };
}

/** The number and the title, which is in the plan's own language; what is cancelled keeps both. */
function heading(printout: Printout, session: Session): Html {
  const { plan, t, language } = printout;
  const foreign = language === plan.event.language ? null : html` lang="${plan.event.language}"`;
  const number = session.number.trim();
  const title = html`${number === '' ? null : html`<span class="number">${number}</span> `}<span class="title"${foreign}>${titleOf(printout, session)}</span>`;
  return session.status === 'cancelled'
    ? html`<h3 dir="auto"><s>${title}</s> <strong class="mark">${t('exports.cancelled')}</strong></h3>`
    : html`<h3 dir="auto">${title}</h3>`;
}

/** Those who run it, the themes where they are not the title, and those who review it. */
function about(printout: Printout, session: Session, reviewers: readonly Person[]): Html[] {
  const themes = themesOf(printout.plan, session).map((theme) => theme.title.trim());
  const themesText = themes.join(', ') === session.title.trim() ? '' : themes.join(' · ');
  return lines('who', [whoText(printout, session), themesText, reviewersText(printout, reviewers)]);
}

/** The rooms, how it is held where that is not as the event itself, and the track. */
function where(printout: Printout, placed: Placed): Html | null {
  const { plan, t } = printout;
  const { session } = placed;
  const pause = isPause(session);
  const rooms = roomsOf(plan, session).map((room) => room.name.trim());
  const mode = pause || session.mode === plan.event.mode ? '' : t(`records.mode.${session.mode}`);
  const track = pause ? '' : (trackOf(plan, session)?.name.trim() ?? '');
  const said = track === session.title.trim();
  const found = [
    ...lines('room', [rooms.filter(Boolean).join(', ')]),
    ...lines('way', [mode, untilText(printout, placed), said ? '' : track]),
  ];
  return found.length === 0 ? null : html`<div class="where">${found}</div>`;
}

/** A line for each text that is not empty. */
function lines(look: string, texts: readonly string[]): Html[] {
  return texts.filter(Boolean).map((text) => html`<p class="${look}" dir="auto">${text}</p>`);
}

/** Until when, for what goes on for a day or more. */
function untilText({ t, language }: Printout, { session, start }: Placed): string {
  if (session.minutes < MINUTES_A_DAY) return '';
  const end = addMinutes(start, session.minutes);
  return t('exports.until', { end: `${formatDate(end, 'medium', language)} ${formatTime(end, language)}` });
}
