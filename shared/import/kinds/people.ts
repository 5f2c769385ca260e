import { MODES } from '../../plan/records/common.ts';
import { PERSON_ROLES, type PersonRole } from '../../plan/records/person.ts';
import type { LocalTime } from '../../plan/time.ts';
import type { PersonEntry } from '../entries.ts';
import { firstNameFirst, keyOf } from '../keys.ts';
import type { RowReader } from '../table/row-reader.ts';
import { type DateContext, readDate } from '../values/date.ts';
import { listIn } from '../values/names.ts';
import { readTimes, timeAt } from '../values/time.ts';
import { inEveryLanguage, wordReader } from '../values/words.ts';
import type { ListKind } from './kind.ts';
import { looksLikeEmail, looksLikeName, looksLikePhone } from './looks.ts';

/** The register of people. */
export const people: ListKind = {
  id: 'people',
  needs: [['name'], ['lastName'], ['email']],
  sheetNames: 'personer,people,deltagare,participants,speakers,talare,medverkande,kontakter,contacts,anmälda',
  fields: [
    {
      id: 'name',
      names:
        'namn,name,för och efternamn,full name,fullständigt namn,deltagare,participant,person,public_name,speaker,talare,medverkande,kontaktperson',
      looks: looksLikeName,
    },
    { id: 'firstName', names: 'förnamn,first name,firstname,given name,tilltalsnamn' },
    { id: 'lastName', names: 'efternamn,last name,lastname,surname,family name' },
    { id: 'title', names: 'titel,title,befattning,yrkestitel,job title,position,yrke' },
    {
      id: 'organisation',
      names:
        'organisation,organization,företag,company,arbetsgivare,employer,kommun,myndighet,affiliation,arbetsplats,förvaltning,avsändare,bolag',
    },
    {
      id: 'email',
      names:
        'e-post,epost,e post,email,e-mail,e mail,mail,mejl,mejladress,e-postadress,epostadress,email address,mailadress',
      looks: looksLikeEmail,
    },
    {
      id: 'phone',
      names: 'telefon,phone,telefonnummer,phone number,mobil,mobile,mobiltelefon,tel,mobilnummer',
      looks: looksLikePhone,
    },
    { id: 'roles', names: 'roller,roles,roll,role,uppdrag,funktion,function' },
    { id: 'mode', names: 'deltar,attends,form,mode,deltagande,attendance,deltar på,deltagandeform' },
    { id: 'presence', names: 'närvaro,presence,dagar,days,närvarande,present,deltar dagar' },
    { id: 'load', names: 'antal granskningar,reviews,granskningar' },
    {
      id: 'diet',
      names:
        'kost och behov,diet and needs,kost,diet,specialkost,matpreferenser,allergier,allergies,allergi,dietary,dietary requirements,mat,kostönskemål,särskilda behov',
    },
    {
      id: 'notes',
      names:
        'anteckningar,notes,anteckning,note,kommentar,comment,kommentarer,comments,övrigt,anmärkning,biography,biografi',
    },
  ],
  reading({ plan, sheet }) {
    const days = Object.values(plan.days)
      .flatMap((day) => day?.date ?? [])
      .sort();
    const context: DateContext = {
      epoch: sheet.epoch,
      order: null,
      days,
      year: Number(days[0]?.slice(0, 4) ?? 2000),
    };
    const known = new Map<string, PersonEntry['presence']>();
    return (row) => {
      const name = nameOf(row);
      if (name === '') row.note('missing', 'row', row.has('name') ? 'name' : 'lastName', null);
      const organisation = row.line('organisation');
      const presence = presenceOf(row, context, known);
      return {
        people: [
          {
            row: row.number,
            name,
            ...(organisation === undefined ? {} : { organisation }),
            ...(presence === undefined ? {} : { presence }),
            fields: fieldsOf(row),
          },
        ],
      };
    };
  },
};

/** A whole name, or what its columns make up: `Namn` beside `Förnamn` or `Efternamn` is the other half. */
function nameOf(row: RowReader): string {
  const first = row.line('firstName') ?? '';
  const last = row.line('lastName') ?? '';
  const whole = row.line('name');
  if (whole === undefined) return `${first} ${last}`.trim();
  if (first === '' && last === '') return firstNameFirst(whole);
  if (whole.includes(' ')) return whole;
  return first === '' ? `${whole} ${last}` : `${first} ${last || whole}`;
}

const readMode = wordReader(MODES, 'records.mode', {
  onSite: 'plats, fysiskt, fysisk, in person, onsite, på-plats',
  digital: 'digital, online, distans, på distans, zoom, teams, remote, länk, via länk',
});

const ROLE_WORDS: Partial<Record<PersonRole, string>> = {
  participant: 'deltagande, attendee, delegate',
  speaker: 'föredragshållare, föreläsare, presenter, talar',
  responsible: 'workshopansvarig, gruppansvarig, ansvarig för workshop, workshop leader, lead',
  reviewer: 'granskning, granskar, bedömare',
  moderator: 'samtalsledare, chair, ordförande',
  organiser: 'organizer, arrangörer, projektledare, staff, arbetsgrupp',
  guest: 'gäster, inbjuden, invited',
};
const readRole = wordReader(PERSON_ROLES, 'records.personRole', ROLE_WORDS);

function fieldsOf(row: RowReader): PersonEntry['fields'] {
  const fields: { -readonly [K in keyof PersonEntry['fields']]: PersonEntry['fields'][K] } = {};
  const set = <K extends keyof PersonEntry['fields']>(
    field: K,
    value: PersonEntry['fields'][K] | undefined,
  ) => {
    if (value !== undefined) fields[field] = value;
  };
  set('title', row.line('title'));
  set('email', row.email('email'));
  set('phone', row.line('phone'));
  set('roles', rolesOf(row));
  set('mode', row.word('mode', readMode));
  set('load', loadOf(row));
  set('diet', row.line('diet'));
  set('notes', row.text('notes'));
  return fields;
}

function rolesOf(row: RowReader): PersonRole[] | undefined {
  const [cell] = row.lines('roles');
  if (cell === undefined) return undefined;
  const roles = listIn(cell.text).map((word) => readRole(word));
  if (roles.includes(null)) row.note('unknownWord', 'cell', 'roles', cell.column);
  const known = PERSON_ROLES.filter((role) => roles.includes(role));
  return known.length === 0 ? undefined : known;
}

/** `2` or `1–2`. */
function loadOf(row: RowReader): { min: number; max: number } | undefined {
  const [cell] = row.lines('load');
  if (cell === undefined) return undefined;
  const [, least, most = least] = /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?$/.exec(cell.text) ?? [];
  if (least !== undefined && Number(least) <= Number(most)) return { min: Number(least), max: Number(most) };
  row.note('notANumber', 'cell', 'load', cell.column);
  return undefined;
}

const ABSENT = new Set(
  [...inEveryLanguage('exports.csv.absent'), 'nej', 'no', 'deltar inte', 'not attending'].map(keyOf),
);
const ALL = new Set(
  [
    'ja',
    'yes',
    'x',
    'alla dagar',
    'all days',
    'hela tiden',
    'hela',
    'båda dagarna',
    'both days',
    'alla',
    'all',
  ].map(keyOf),
);
const FROM = /^(?:från|from|fr\.?o\.?m\.?)\s*/i;
const TO = /\b(?:till|to|until|t\.?o\.?m\.?|[-–])\s*/i;

/** Days, each with its hours if it says so: `tors 29 aug från 12.00 till 15.00 / fre 30 aug`. */
function presenceOf(
  row: RowReader,
  context: DateContext,
  known: Map<string, PersonEntry['presence']>,
): PersonEntry['presence'] | undefined {
  const [cell] = row.lines('presence');
  if (cell === undefined) return undefined;
  if (known.has(cell.text)) return known.get(cell.text);
  if (ABSENT.has(keyOf(cell.text))) return [];
  if (ALL.has(keyOf(cell.text))) return null;
  const days: { date: `${number}-${number}-${number}`; from: LocalTime | null; to: LocalTime | null }[] = [];
  for (const part of listIn(cell.text)) {
    const day = readDate(part, context);
    const hours = typeof day === 'string' ? null : hoursIn(day.rest);
    if (typeof day === 'string' || hours === null) {
      row.note(typeof day === 'string' ? day : 'notATime', 'cell', 'presence', cell.column);
      return undefined;
    }
    days.push({ date: day.date, ...hours });
  }
  known.set(cell.text, days);
  return days;
}

function hoursIn(rest: string): { from: LocalTime | null; to: LocalTime | null } | null {
  if (rest === '') return { from: null, to: null };
  const at = (text: string) => {
    const times = readTimes(text.trim());
    return times === null || times.to !== null ? null : timeAt(times.from);
  };
  const open = /^(?:till|to|until)\s+(.+)$/.exec(rest)?.[1];
  if (open !== undefined) {
    const to = at(open);
    return to === null ? null : { from: null, to };
  }
  const [start = '', end] = rest.replace(FROM, '').split(TO);
  const from = at(start);
  const to = end === undefined ? null : at(end);
  return from === null || (end !== undefined && to === null) ? null : { from, to };
}
