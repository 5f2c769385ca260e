import type { GroupCard, Share, WishCounts } from '../../shared/grouping/board.ts';
import type { SeatMove } from '../../shared/grouping/moves.ts';
import type { GroupPass } from '../../shared/grouping/passes.ts';
import { formatDate, formatTimes } from '../../shared/i18n/dates.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import type { OrganisationId, SessionId } from '../../shared/plan/ids.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Range } from '../../shared/plan/records/common.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import type { Session } from '../../shared/plan/records/session.ts';

/** What it takes to say something: the plan, the texts, and the language for dates and times. */
export interface Speech {
  readonly plan: Plan;
  readonly t: Translate;
  readonly language: Language;
}

/** A group as it is called for short: "Grupp 3", or what its session is called. */
export function groupName(session: Session, { plan, t }: Speech): string {
  const number = (session.group === null ? '' : plan.groups[session.group]?.number) || session.number;
  return number === '' ? groupTitle(session, { plan, t }) : t('groups.named', { number });
}

/** As `groupName`, by id. */
export function groupNamed(id: SessionId, speech: Speech): string {
  const session = speech.plan.sessions[id];
  return session === undefined ? '' : groupName(session, speech);
}

/** What a group works on. */
export function groupTitle(session: Session, { plan, t }: Pick<Speech, 'plan' | 't'>): string {
  const group = session.group === null ? undefined : plan.groups[session.group];
  return session.title || group?.name || t('records.untitled');
}

/** When a pass is: "tors 29 aug 14.30–16.00". */
export function passName({ start, end }: GroupPass, { t, language }: Speech): string {
  const day = formatDate(start, 'medium', language);
  return t('groups.passOf', { day, times: formatTimes(start, end, language) });
}

/** Where someone is proposed to go; undefined when they stay. */
export function leavesText(move: SeatMove | undefined, speech: Speech): string | undefined {
  if (move === undefined) return undefined;
  if (move.to === null) return speech.t('groups.proposal.toNowhere');
  return speech.t('groups.proposal.to', { group: groupNamed(move.to, speech) });
}

/** How many are moved, seated and left without a seat: "3 flyttas · 2 får plats". */
export function countsText(moves: readonly SeatMove[], t: Translate): string {
  const moved = moves.filter(({ from, to }) => from.length > 0 && to !== null).length;
  const added = moves.filter(({ from }) => from.length === 0).length;
  const counts = { moved, added, removed: moves.length - moved - added };
  return (['moved', 'added', 'removed'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`groups.proposal.count.${kind}`, { count: counts[kind] }))
    .join(' · ');
}

/** How many it takes: "6–10". */
export function sizeText({ min, max }: Range, t: Translate): string {
  if (Number.isFinite(max)) return min === max ? `${max}` : t('groups.size', { min, max });
  return min > 0 ? t('groups.sizeFrom', { min }) : t('groups.sizeAny');
}

/** How far a group is over or under its size; empty within it. */
export function misfitText(count: number, { min, max }: Range, t: Translate): string {
  if (count > max) return t('groups.over', { count: count - max });
  return count < min ? t('groups.under', { count: min - count }) : '';
}

/** The organisations of a group, the largest first, with how many are from each. */
export function organisationsText(
  shares: readonly Share<OrganisationId | null>[],
  { plan, t }: Speech,
): string {
  return shares
    .map(({ of, count }) => {
      const name = (of === null ? undefined : plan.organisations[of]?.name) || t('groups.without');
      return t('groups.share', { name, count });
    })
    .join(', ');
}

/** The roles of a group, with how many are in each. */
export function rolesText(shares: GroupCard['roles'], { t }: Speech): string {
  return shares
    .map(({ of, count }) => t('groups.share', { name: t(`records.personRole.${of}`), count }))
    .join(', ');
}

/** Whose wishes are met how; empty when nobody wishes for anything. */
export function wishesText([first, second, third, none]: WishCounts, t: Translate): string {
  const parts = ([first, second, third, none] as const).flatMap((count, index) =>
    count === 0 ? [] : [t('groups.wishPart', { count, rank: String((index + 1) % 4) })],
  );
  return parts.length === 0 ? '' : t('groups.wishes', { parts: parts.join(', ') });
}
