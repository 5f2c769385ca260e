import type { Language } from '../../plan/records/event.ts';

/** What the template says of its own choices: where the report of the day is silent, and how it was read. */
export interface Notes {
  readonly choices: string;
  readonly year: string;
  readonly times: string;
  readonly breaks: string;
  readonly groups: string;
  readonly room: string;
  readonly moderator: string;
  readonly addedSession: string;
  readonly group: string;
  readonly onSite: string;
  readonly participation: string;
}

export const NOTES: { readonly [language in Language]: Notes } = {
  sv: {
    choices: 'Det här har mallen valt eller tolkat, eftersom underlaget inte säger något:',
    year: 'Året är 2020, då 5 november var en torsdag.',
    times: 'Alla klockslag, och hur långa programpunkterna är.',
    breaks: 'Pausen och lunchen har mallen lagt till.',
    groups:
      'De digitala grupperna är tolv, med plats för tio i varje; underlaget säger bara att de var mindre.',
    room: 'Lokalen för dem som är på plats, och de digitala rummens namn.',
    moderator: 'Moderatorn leder förmiddagens programpunkter men ingen av workshopparna.',
    addedSession: 'Tillagd av mallen; finns inte i underlaget.',
    group: 'Rummets namn, storlek och antal är mallens förslag.',
    onSite: 'Lokalen är mallens förslag. De som är på plats sitter här; övriga följer sändningen.',
    participation: 'Underlaget säger inte om personen var på plats eller digitalt.',
  },
  en: {
    choices: 'This is what the template has chosen or read into the report, where it says nothing:',
    year: 'The year is 2020, when 5 November was a Thursday.',
    times: 'All clock times, and how long the sessions are.',
    breaks: 'The break and the lunch were added by the template.',
    groups:
      'There are twelve digital groups, with ten places each; the report only says that they were small.',
    room: 'The room for those on site, and the names of the digital rooms.',
    moderator: 'The moderator leads the morning’s sessions but none of the workshops.',
    addedSession: 'Added by the template; not in the report.',
    group: 'The room’s name and size and the number of rooms are the template’s proposal.',
    onSite: 'The room is the template’s proposal. Those on site sit here; the others follow the broadcast.',
    participation: 'The report does not say whether this person was on site or digital.',
  },
};
