import type { Translate } from '../../../shared/i18n/translator.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Language } from '../../../shared/plan/records/event.ts';
import type { BoardDay } from '../../../shared/programme/board.ts';
import type { Position } from '../../../shared/programme/move.ts';
import { dayWords, nameOf, roomWords, timeWords } from '../../../shared/programme/words.ts';
import type { Carry } from './carry.ts';

/** What the sentences about a carry are made with. */
export interface Wording {
  readonly plan: Plan;
  readonly board: readonly BoardDay[];
  readonly t: Translate;
  readonly language: Language;
}

/** Where and when, to be shown: "Skogen, tors 29 13.00–14.30". */
export function shortPlace({ plan, board, t, language }: Wording, position: Position): string {
  const day = dayWords(board, position, 'short', language);
  return `${roomWords(plan, position.rooms, t)}, ${day} ${timeWords(position, language)}`;
}

/** Where and when, to be spoken: "Skogen, torsdag 29 augusti 13.00–14.30". */
export function longPlace({ plan, board, t, language }: Wording, position: Position): string {
  const day = dayWords(board, position, 'long', language);
  return `${roomWords(plan, position.rooms, t)}, ${day} ${timeWords(position, language)}`;
}

/** What a carry amounts to where it is held now: the place, and what is wrong there. */
export function sayPlace(wording: Wording, carry: Carry): string {
  return `${longPlace(wording, carry.to)}. ${sayFindings(wording, carry)}`;
}

/** How many findings of a place are told; more than these are counted. */
const TOLD = 2;

/** What is wrong with where something is held, or that nothing is. */
export function sayFindings({ t, language }: Wording, { findings }: Carry): string {
  if (findings.length === 0) return t('programme.carry.free');
  const told = findings.slice(0, TOLD).map((finding) => finding.text(language));
  const more = findings.length - told.length;
  return [...told, more > 0 ? t('programme.carry.more', { count: more }) : ''].filter(Boolean).join(' ');
}

/** What is said when a session is picked up by keyboard. */
export function sayPickedUp(wording: Wording, carry: Carry): string {
  const { t, plan } = wording;
  const name = nameOf(plan, carry.session, t);
  return `${t('programme.carry.pickedUp', { name })} ${sayPlace(wording, carry)} ${t('programme.carry.howTo')}`;
}
