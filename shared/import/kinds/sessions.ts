import { LONGEST_SESSION, type SessionRole } from '../../plan/records/session.ts';
import {
  addMinutes,
  at,
  type LocalDate,
  type LocalDateTime,
  MINUTES_A_DAY,
  toMinutes,
} from '../../plan/time.ts';
import { cellText, isEmpty } from '../book.ts';
import type { SessionEntry } from '../entries.ts';
import { keyOf } from '../keys.ts';
import type { RowReader } from '../table/row-reader.ts';
import { listIn, peopleIn } from '../values/names.ts';
import { readTimes, type TimesFound, timeAt } from '../values/time.ts';
import { dateAbove } from './date-above.ts';
import type { List, ListKind } from './kind.ts';
import { looksLikeDate, looksLikeTime } from './looks.ts';
import { readKind, readSessionMode, readStatus, roomWord } from './session-words.ts';

/** The programme: its sessions, with when, where and by whom. */
export const sessions: ListKind = {
  id: 'sessions',
  needs: [['title']],
  sheetNames: 'program,programme,schema,schedule,sessions,talks,programpunkter,föredrag,agenda,pass',
  fields: [
    { id: 'number', names: 'nr,no,number,nummer,id,kod,code,#,löpnr' },
    {
      id: 'title',
      names:
        'rubrik,title,titel,programpunkt,session,aktivitet,activity,innehåll,vad,what,ämne,topic,föredrag,talk,punkt,session title,pass,moment,programme item,program item',
    },
    { id: 'kind', names: 'typ,kind,type,slag,sort,talk type,session type,format' },
    { id: 'status', names: 'status,läge' },
    { id: 'date', names: 'datum,date,dag,day,timeslot day,när,when', looks: looksLikeDate },
    {
      id: 'start',
      names: 'börjar,starts,start,starttid,start time,från,from,begin,begins,uhrzeit,klockan,kl',
    },
    { id: 'end', names: 'slutar,ends,end,sluttid,slut,end time,till,to,until,stop' },
    { id: 'times', names: 'tid,time,tider,times,klockslag,hours,tidpunkt,timeslot', looks: looksLikeTime },
    { id: 'minutes', names: 'minuter,minutes,längd,length,duration,min,tidsåtgång,antal minuter' },
    {
      id: 'rooms',
      names: 'lokal,room,lokaler,rooms,rum,sal,plats,place,var,where,ort,venue,salong,location',
      many: true,
    },
    { id: 'track', names: 'spår,track,tema,theme,theme track tags,område,insatsområde,ström,stream' },
    { id: 'group', names: 'grupp,group,gruppnr,group number' },
    {
      id: 'speaker',
      names:
        'talare,speaker,speakers,föreläsare,föredragshållare,presenter,vortragende,av,by,medverkande,persons',
      many: true,
    },
    {
      id: 'responsible',
      names:
        'ansvarig,responsible,ansvariga,people responsible,workshopansvarig,lead,leader,ledare,gruppansvarig',
      many: true,
    },
    { id: 'moderator', names: 'moderator,moderatorer,moderators,samtalsledare,chair', many: true },
    { id: 'host', names: 'värd,host,värdar,hosts,hosted by', many: true },
    {
      id: 'presenters',
      names: 'medverkande utan namn,unnamed presenters,undertitel,untertitel,subtitle,underrubrik',
    },
    { id: 'reviewers', names: 'granskare,reviewers,reviewer', many: true },
    { id: 'mode', names: 'form,mode,deltagandeform' },
    { id: 'capacity', names: 'platser,capacity,antal platser,seats,max antal,kapacitet' },
    { id: 'equipment', names: 'utrustning,equipment,teknik,behov' },
    {
      id: 'startingPoint',
      names:
        'utgångspunkt,starting point,beskrivning,description,abstract,sammanfattning,beschreibung,summary,ingress',
    },
    { id: 'setUp', names: 'upplägg,set-up,set up,setup,genomförande' },
    { id: 'questions', names: 'frågor,questions,frågeställningar' },
    {
      id: 'notes',
      names: 'anteckningar,notes,anteckning,note,kommentar,comment,kommentarer,comments,övrigt,anmärkning',
    },
  ],
  reading(list) {
    let heading = dateAbove(list);
    return (row) => {
      const day = dayHeading(row, list);
      if (day !== null) {
        heading = day;
        return {};
      }
      const entry = entryOf(row, list, heading);
      return entry === null ? {} : { sessions: [entry] };
    };
  },
};

/** The date of a row that holds nothing else, which is of all rows below it. */
function dayHeading(row: RowReader, { columns }: List): LocalDate | null {
  const filled = columns.flatMap((_, i) => (isEmpty(row.cell(i)) ? [] : [i]));
  const [only] = filled;
  if (only === undefined || filled.length > 1 || /^\d+$/.test(cellText(row.cell(only)))) return null;
  return row.dateIn(only) ?? null;
}

function entryOf(row: RowReader, list: List, heading: LocalDate | null): SessionEntry | null {
  const title = row.line('title') ?? '';
  const number = row.line('number', 20);
  const placement = placementOf(row, heading);
  // A row that only has a room or a remark belongs to what is above it.
  if (title === '' && number === undefined && placement.start === undefined)
    row.note('missing', 'row', 'title', null);
  const single = row.lines('rooms');
  const rooms =
    single.length === 0
      ? undefined
      : roomsOf(
          single.map(({ text }) => text),
          list,
        );
  const people = peopleOf(row, list);
  const track = row.line('track');
  const group = row.line('group');
  const reviewers = row
    .lines('reviewers')
    .flatMap(({ text }) => peopleIn(text, list.isKnownPerson, row.count('reviewers') > 1));
  return {
    row: row.number,
    title,
    ...(number === undefined ? {} : { number }),
    ...placement,
    ...(rooms === undefined ? {} : { rooms }),
    ...(track === undefined ? {} : { track: trackIn(track, list) }),
    ...(group === undefined ? {} : { group }),
    ...(people.length === 0 ? {} : { people }),
    ...(reviewers.length === 0 ? {} : { reviewers }),
    fields: fieldsOf(row),
  };
}

/** The first of several tracks: a comma parts them only if what is before it is a track by itself elsewhere. */
function trackIn(text: string, { plan, sheet, columns }: List): string {
  const [first] = listIn(text);
  if (first === undefined || first === text) return text;
  if (!/,/.test(text) || text.includes(' / ') || text.includes(';')) return first;
  const column = columns.indexOf('track');
  const alone = sheet.rows.some(({ cells }) => keyOf(cellText(cells[column])) === keyOf(first));
  return alone || Object.values(plan.tracks).some((track) => track?.name === first) ? first : text;
}

/** When, and for how long. A time without a date says nothing of when. */
function placementOf(row: RowReader, heading: LocalDate | null): Pick<SessionEntry, 'start' | 'minutes'> {
  const dated = row.date('date');
  // "2013-08-29 9.00" in the column of starts holds a date too.
  const [startColumn = -1] = row.filled('start');
  const date = dated?.date ?? (startColumn < 0 ? undefined : row.dateIn(startColumn)) ?? heading ?? undefined;
  const range = row.times('times') ?? timesBehind(dated?.rest);
  const from = row.times('start') ?? range;
  const end = row.times('end');
  const until = end?.from ?? from?.to ?? range?.to ?? null;
  const start = from === undefined || date === undefined ? undefined : momentAt(date, from.from);
  if (from !== undefined && date === undefined)
    row.note('noDate', 'cell', row.has('start') ? 'start' : 'times', null);
  const stated = row.minutes('minutes', LONGEST_SESSION);
  const [endColumn = -1] = row.filled('end');
  const endDate = endColumn < 0 ? undefined : row.dateIn(endColumn);
  const length = from === undefined || until === null ? undefined : lengthOf(from.from, until, date, endDate);
  // A length that is a whole number of days more than the clock shows is what the list means.
  const minutes =
    stated !== undefined && length !== undefined && (stated - length) % MINUTES_A_DAY === 0
      ? stated
      : (length ?? stated);
  if (minutes === 0 || (minutes !== undefined && minutes > LONGEST_SESSION))
    row.note('endsFirst', 'cell', 'end', null);
  return {
    ...(start === undefined ? {} : { start }),
    ...(minutes === undefined || minutes < 1 || minutes > LONGEST_SESSION ? {} : { minutes }),
  };
}

function timesBehind(rest: string | undefined): TimesFound | undefined {
  return (rest && readTimes(rest)) || undefined;
}

function momentAt(date: LocalDate, minutes: number): LocalDateTime {
  const start = at(date, timeAt(minutes));
  return minutes === MINUTES_A_DAY ? addMinutes(start, MINUTES_A_DAY) : start;
}

/** From one time to another, past midnight if it must be. */
function lengthOf(
  from: number,
  to: number,
  date: LocalDate | undefined,
  endDate: LocalDate | undefined,
): number {
  if (date !== undefined && endDate !== undefined && endDate !== date) {
    return toMinutes(at(endDate, timeAt(to))) - toMinutes(at(date, timeAt(from)));
  }
  return to > from ? to - from : to === from ? 0 : to + MINUTES_A_DAY - from;
}

function roomsOf(texts: readonly string[], { plan }: List): 'all' | string[] {
  const names = new Set(Object.values(plan.rooms).map((room) => room?.name));
  const listed = texts.flatMap((text) => listIn(text, (whole) => names.has(whole)));
  if (listed.some((name) => roomWord(name) === 'all')) return 'all';
  return listed.filter((name) => roomWord(name) === null);
}

const ROLES = ['speaker', 'responsible', 'moderator', 'host'] as const satisfies readonly SessionRole[];

function peopleOf(row: RowReader, { isKnownPerson }: List): NonNullable<SessionEntry['people']> {
  return ROLES.flatMap((role) => {
    const cells = row.lines(role);
    if (cells.length === 0) return [];
    const single = row.count(role) > 1;
    return [{ role, who: cells.flatMap(({ text }) => peopleIn(text, isKnownPerson, single)) }];
  });
}

function fieldsOf(row: RowReader): SessionEntry['fields'] {
  const startingPoint = row.text('startingPoint');
  const setUp = row.text('setUp');
  const questions = row.text('questions');
  const equipment = row.lines('equipment')[0];
  const brief = {
    startingPoint: startingPoint ?? '',
    setUp: setUp ?? '',
    questions: (questions?.split('\n') ?? [])
      .map((line) => line.replace(/^[\s•*–-]+/, '').slice(0, 1000))
      .filter(Boolean)
      .slice(0, 100),
  };
  const hasBrief = startingPoint !== undefined || setUp !== undefined || questions !== undefined;
  return Object.fromEntries(
    Object.entries({
      kind: row.word('kind', readKind),
      status: row.word('status', readStatus),
      mode: row.word('mode', readSessionMode),
      presenters: row.line('presenters'),
      capacity: row.whole('capacity', 0, 100_000),
      equipment:
        equipment &&
        listIn(equipment.text)
          .map((each) => each.slice(0, 300))
          .slice(0, 100),
      brief: hasBrief ? brief : undefined,
      notes: row.text('notes'),
    }).filter(([, value]) => value !== undefined),
  );
}
