import type { RecordId } from '../../plan/ids.ts';
import { ordered, type Plan } from '../../plan/plan.ts';
import type { Person } from '../../plan/records/person.ts';
import { type Html, html } from '../html.ts';
import type { Printout } from '../printout.ts';
import { programmeDays } from '../programme-days.ts';
import { keyOf, keysOf } from './keys.ts';

/**
 * The controls that narrow down what is shown, by person, room, track and words: each offers only what the
 * programme has. Hidden until the page's script can serve them.
 */
export function filterForm(printout: Printout): Html {
  const { plan, t, language } = printout;
  const keys = programmeDays(plan)
    .flatMap((day) => day.sessions.map(({ session }) => session))
    .map(keysOf(printout));
  const people = new Set<string>(keys.flatMap((each) => each.people));
  const rooms = new Set<string>(keys.flatMap((each) => each.rooms));
  const tracks = new Set<string | null>(keys.map((each) => each.track));
  const persons = ordered(plan, 'people')
    .filter(({ id, name }) => people.has(id) && name.trim() !== '')
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return html`<form id="filter" role="search" aria-label="${t('exports.webPage.filter')}" hidden>
${select(
  'person',
  t('exports.webPage.person'),
  t('exports.webPage.everyone'),
  persons.map((person) => ({ id: person.id, name: personName(plan, person, persons) })),
)}
${select(
  'room',
  t('exports.webPage.room'),
  t('exports.webPage.everyRoom'),
  ordered(plan, 'rooms').filter(({ id }) => rooms.has(id)),
)}
${select(
  'track',
  t('exports.webPage.track'),
  t('exports.webPage.everyTrack'),
  ordered(plan, 'tracks').filter(({ id }) => tracks.has(id)),
)}
<label><span>${t('exports.webPage.search')}</span><input type="search" name="words" placeholder="${t('exports.webPage.words')}" autocomplete="off"></label>
</form>
<p id="shown" role="status" data-count="${t('exports.webPage.shown')}" data-none="${t('exports.webPage.none')}" hidden><span></span> <button type="button" id="all">${t('exports.webPage.showAll')}</button></p>`;
}

function select(
  name: string,
  label: string,
  everything: string,
  records: readonly { readonly id: RecordId; readonly name: string }[],
): Html | null {
  const options = records.filter((record) => record.name.trim() !== '');
  if (options.length === 0) return null;
  return html`<label><span>${label}</span><select name="${name}"><option value="">${everything}</option>
${options.map(
  (record) => html`<option value="${keyOf(record.id)}">${record.name}</option>
`,
)}</select></label>`;
}

/** The name, with where they come from for those who share it. */
function personName(plan: Plan, person: Person, others: readonly Person[]): string {
  const organisation = person.organisation && plan.organisations[person.organisation]?.name;
  const shared = others.some((other) => other !== person && other.name === person.name);
  return shared && organisation ? `${person.name} (${organisation})` : person.name;
}
