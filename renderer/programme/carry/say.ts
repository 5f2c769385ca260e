import type { Refusal } from '../../../shared/change/command.ts';
import { formatTime } from '../../../shared/i18n/dates.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Language } from '../../../shared/plan/records/event.ts';
import { fromMinutes, timeOf } from '../../../shared/plan/time.ts';
import type { BoardDay } from '../../../shared/programme/board.ts';
import type { Gap } from '../../../shared/programme/gaps.ts';
import type { Load } from '../../../shared/programme/gestures/aim.ts';
import type { Becoming } from '../../../shared/programme/lane.ts';
import type { Position } from '../../../shared/programme/move.ts';
import { dayWords, nameOf, roomWords, timeWords } from '../../../shared/programme/words.ts';
import type { Carry } from './carried.ts';

/** What the sentences about a carry are made with. */
export interface Wording {
  readonly plan: Plan;
  readonly board: readonly BoardDay[];
  readonly t: Translate;
  readonly language: Language;
}

/** Where and when, to be shown: "Skogen, tors 29 13.00–14.30". `as` is the track or group, where that is where. */
export function shortPlace(wording: Wording, position: Position, as?: Becoming): string {
  return placeWords(wording, position, 'short', as);
}

/** Where and when, to be spoken: "Skogen, torsdag 29 augusti 13.00–14.30". */
export function longPlace(wording: Wording, position: Position, as?: Becoming): string {
  return placeWords(wording, position, 'long', as);
}

function placeWords(wording: Wording, position: Position, length: 'short' | 'long', as?: Becoming): string {
  const { board, language } = wording;
  const day = dayWords(board, position, length, language);
  return `${whereWords(wording, position, as)}, ${day} ${timeWords(position, language)}`;
}

function whereWords({ plan, t }: Wording, { rooms }: Position, as: Becoming | undefined): string {
  if (as === undefined) return roomWords(plan, rooms, t);
  if ('track' in as) return (as.track === null ? '' : plan.tracks[as.track]?.name) || t('arranging.noTrack');
  const group = as.group === null ? undefined : plan.groups[as.group];
  return group === undefined ? t('arranging.noGroup') : t('programme.group', { number: group.number });
}

/**
 * Where and when what is carried is held, and the track or group that it joins there: none is joined by a ready block
 * that is for everyone, which goes across all columns.
 */
export function heldAt({
  aim: { as },
  load,
  outcome: { to, shown },
}: Carry): readonly [Position, Becoming | undefined] {
  const made = load.of === 'block' ? shown.find(({ before }) => before === null)?.after : null;
  if (as === undefined || !made) return [to, as];
  const joins = 'track' in as ? made.track === as.track : made.group === as.group;
  return joins ? [to, as] : [{ ...to, rooms: made.rooms }, undefined];
}

/** What is carried: its name, or how many there are; a copy is called that. */
export function nameOfLoad({ plan, t }: Wording, load: Load, copy: boolean): string {
  if (load.of === 'block') return t(`commands.block.palette.${load.block}`);
  if (load.of === 'new') return t('programme.newTitle');
  const count = load.all.length;
  const name = count > 1 ? t('arranging.several', { count }) : nameOf(plan, load.held, t);
  return copy ? t('arranging.copyOf', { name }) : name;
}

/** How many troubles of a place are told; more than these are counted. */
const TOLD = 2;

/** What is wrong with where something is held, or that nothing is. */
function sayTroubles({ t, language }: Wording, { troubles, swap }: Carry): string {
  if (troubles.length === 0) return t('programme.carry.free');
  const told = troubles.slice(0, swap === null ? TOLD : 1).map((trouble) => trouble.text(language));
  const more = troubles.length - told.length;
  return [...told, more > 0 ? t('programme.carry.more', { count: more }) : ''].filter(Boolean).join(' ');
}

/** The worst of what is wrong there, and how much there is; or that nothing is. */
export function sayWorst({ t, language }: Wording, { troubles }: Carry): string {
  const [worst] = troubles;
  if (worst === undefined) return t('programme.carry.free');
  const text = worst.text(language);
  const count = troubles.length;
  return count === 1 ? text : t('programme.carry.worst', { text, count });
}

/** What goes along with what is carried: "4 följer med." */
export function sayPushed({ t }: Wording, { load, outcome, aim }: Carry): string {
  if (aim.follow === 'none' || (outcome.stop !== null && outcome.shown.length === 0)) return '';
  const own = new Set<string>(load.of === 'sessions' ? load.all : []);
  const count = outcome.shown.filter(({ before }) => before !== null && !own.has(before.id)).length;
  return t(`arranging.follows.${aim.follow}`, { count });
}

/** Why it cannot go there, or no further. */
export function sayRefusal({ t }: Wording, { refused, values }: Refusal): string {
  return t(refused, values);
}

/** Where what is carried is held now, what is pushed, what is wrong there, and whether it could trade places. */
export function sayPlace(wording: Wording, carry: Carry): string {
  const { outcome, swap } = carry;
  if (outcome.refusal !== null)
    return `${longPlace(wording, ...heldAt(carry))}. ${sayRefusal(wording, outcome.refusal)}`;
  return [
    `${longPlace(wording, ...heldAt(carry))}.`,
    sayPushed(wording, carry),
    outcome.stop === null ? '' : sayRefusal(wording, outcome.stop),
    sayTroubles(wording, carry),
    swap === null
      ? ''
      : wording.t('arranging.swap.offered', { title: nameOf(wording.plan, swap, wording.t) }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is carried by keyboard, and where, as its name for those who hear it. */
export function sayCarried(wording: Wording, carry: Carry): string {
  const { aim, load } = carry;
  const name = nameOfLoad(wording, load, aim.copy);
  return `${wording.t('programme.carry.carrying', { name })} ${longPlace(wording, ...heldAt(carry))}`;
}

/** What is said when something is picked up by keyboard. */
export function sayPickedUp(wording: Wording, carry: Carry): string {
  const { t } = wording;
  const { load } = carry;
  const several = load.of === 'sessions' && load.all.length > 1;
  const name = nameOfLoad(wording, load, false);
  const up = several
    ? t('arranging.severalUp', { count: load.all.length })
    : t('programme.carry.pickedUp', { name });
  return `${up} ${sayPlace(wording, carry)} ${t('programme.carry.howTo')}`;
}

/** How many are selected. */
export function saySelected({ t }: Pick<Wording, 't'>, count: number): string {
  return count === 0 ? t('arranging.nothingSelected') : t('arranging.selected', { count });
}

/** Empty time that the cursor is in: "Ledigt 13.15–17.00, Skogen, torsdag 29 augusti". */
export function sayGap(
  { plan, board, t, language }: Wording,
  { day, lane, time }: Gap,
  minute: number,
): string {
  const own = day.lanes[lane];
  const from = fromMinutes(day.midnight + minute);
  const position: Position = { start: from, minutes: time.end - minute, rooms: [] };
  const values = {
    time: timeWords(position, language),
    where: laneWords(own, plan, t),
    day: dayWords(board, position, 'long', language),
  };
  if (minute === time.start) return t('arranging.gap', values);
  const after = formatTime(timeOf(fromMinutes(day.midnight + time.start)), language);
  return t('arranging.gapFrom', { ...values, after });
}

function laneWords(lane: BoardDay['lanes'][number] | undefined, plan: Plan, t: Translate): string {
  if (lane === undefined) return '';
  if (lane.kind === 'room') return roomWords(plan, lane.record === null ? [] : [lane.record.id], t);
  if (lane.kind === 'track') return lane.record?.name || t('arranging.noTrack');
  return lane.record === null ? t('arranging.noGroup') : t('programme.group', { number: lane.record.number });
}
