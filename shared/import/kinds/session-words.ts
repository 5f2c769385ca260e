import { MODES } from '../../plan/records/common.ts';
import { SESSION_KINDS, SESSION_STATUSES } from '../../plan/records/session.ts';
import { keyOf } from '../keys.ts';
import { inEveryLanguage, wordReader } from '../values/words.ts';

/** Words for what a session is, in lists and in the schedules of other programs. */
export const readKind = wordReader(SESSION_KINDS, 'records.sessionKind', {
  plenary: 'keynote, gemensamt, inledning, invigning, avslutning, opening, closing, panel, podium',
  talk: 'föreläsning, lecture, presentation, anförande, breakout, talare, short talk, long talk, lightning talk, session, dragning',
  workshop: 'verkstad, lab, tutorial, gruppsession, grupparbete, hands on, övning',
  seminar: 'seminarier, diskussion, discussion, bof, birds of a feather, samtal, meeting, möte',
  break: 'fika, kaffe, coffee, coffee break, rast, bensträckare, pause, registrering, registration',
  meal: 'lunch, middag, frukost, dinner, breakfast, mat, supper',
  social:
    'mingel, fest, party, kvällsaktivitet, underhållning, performance, concert, entertainment, djset, utflykt',
  other: 'annat, other, praktiskt',
});

export const readStatus = wordReader(SESSION_STATUSES, 'records.sessionStatus', {
  draft: 'preliminär, förslag, tentative, idé',
  planned: 'planerat, planned',
  confirmed: 'klar, klart, ok, bekräftat, fastställd, done',
  cancelled: 'inställd, inställt, struken, canceled, ställs in, avbokad',
});

export const readSessionMode = wordReader(MODES, 'records.mode', {
  onSite: 'plats, fysiskt, fysisk, in person, onsite',
  digital: 'digital, online, distans, zoom, teams, remote',
});

const EVERYWHERE = new Set(
  [...inEveryLanguage('records.allRooms'), 'alla', 'all', 'samtliga lokaler'].map(keyOf),
);
const NOWHERE = new Set([...inEveryLanguage('records.noRoom'), '-', '–', 'none'].map(keyOf));

/** What a name of a room says when it is none: all rooms, or no room. */
export function roomWord(name: string): 'all' | 'none' | null {
  const key = keyOf(name);
  return EVERYWHERE.has(key) ? 'all' : NOWHERE.has(key) || key === '' ? 'none' : null;
}
