import type { PersonId } from '../../plan/ids.ts';
import { ordered } from '../../plan/plan.ts';
import type { Person } from '../../plan/records/person.ts';
import { peopleOf } from '../../reviewing/engagements.ts';
import { type Html, html } from '../html.ts';
import type { Printout } from '../printout.ts';
import { programmeDays } from '../programme-days.ts';
import { numberedTitle } from '../wording.ts';

/** An address that mail programs take: nothing in it but what addresses are commonly made of. */
const EMAIL = /^[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}$/u;
/** A number as people write it. */
const PHONE = /^\+?[\d\s()/–-]{5,30}$/;

/**
 * How to reach those who are responsible for something in the programme. Nobody else's address or number is on
 * the page. Null where there is nobody to reach.
 */
export function contactSection(printout: Printout): Html | null {
  const { plan, t } = printout;
  const titles = new Map<PersonId, string[]>();
  for (const { session } of programmeDays(plan).flatMap((day) => day.sessions)) {
    if (session.status === 'cancelled') continue;
    for (const { person, role } of peopleOf(plan, session)) {
      const title = numberedTitle(printout, session);
      const known = titles.get(person) ?? [];
      if (role === 'responsible' && !known.includes(title)) titles.set(person, [...known, title]);
    }
  }
  const reachable = ordered(plan, 'people').filter(
    ({ id, email, phone }) => titles.has(id) && (email.trim() !== '' || phone.trim() !== ''),
  );
  if (reachable.length === 0) return null;
  return html`<section class="contacts" aria-labelledby="contacts">
<h2 id="contacts">${t('exports.webPage.contacts')}</h2>
<ul>
${reachable.map((person) => contact(person, titles.get(person.id) ?? []))}</ul>
</section>
`;
}

function contact(person: Person, titles: readonly string[]): Html {
  return html`<li><strong dir="auto">${person.name}</strong> <span class="who" dir="auto">${titles.join(', ')}</span>
<span class="ways">${mailLink(person.email.trim())} ${phoneLink(person.phone.trim())}</span></li>
`;
}

/** The address as a link, or as text when it is none that can be linked to. */
export function mailLink(email: string): Html {
  return EMAIL.test(email)
    ? html`<a href="mailto:${encodeURIComponent(email)}">${email}</a>`
    : html`${email}`;
}

function phoneLink(phone: string): Html {
  return PHONE.test(phone)
    ? html`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`
    : html`${phone}`;
}
