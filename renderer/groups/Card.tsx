import { memo } from 'react';
import type { GroupCard } from '../../shared/grouping/board.ts';
import { movesOf, type SeatMove } from '../../shared/grouping/moves.ts';
import { hueOf } from '../../shared/programme/hue.ts';
import { EditButton } from '../ui/EditButton.tsx';
import { Chip, RoleLetter } from './Chip.tsx';
import { acceptMoves } from './gestures.ts';
import { useGroups } from './groups-state.ts';
import { MixBars } from './MixBars.tsx';
import {
  groupName,
  groupNamed,
  groupTitle,
  leavesText,
  misfitText,
  type Speech,
  sizeText,
  wishesText,
} from './words.ts';
import './cards.css';

interface CardProps {
  readonly card: GroupCard;
  readonly speech: Speech;
  /** Whether anyone sits in the pass yet: before that no group is short of people. */
  readonly begun: boolean;
  /** What is proposed and not done yet; null without a proposal. */
  readonly pending: readonly SeatMove[] | null;
}

/** A group: what it is, how many it takes, who is in it and how mixed they are; and what is proposed for it. */
export const Card = memo(function Card({ card, begun, speech, pending }: CardProps) {
  const { plan, t } = speech;
  const { session, seated, size, cancelled } = card;
  const over = useGroups((state) => state.carry !== null && state.carry.over === session.id);
  const active = useGroups((state) => state.active);
  const name = groupName(session, speech);
  const title = groupTitle(session, speech);
  const misfit = cancelled || !begun ? '' : misfitText(seated.length, size, t);
  const rooms = session.rooms === 'all' ? [] : session.rooms.flatMap((id) => plan.rooms[id]?.name ?? []);
  const moves = pending === null ? [] : movesOf(pending, session.id);
  const comers = moves.filter(({ to }) => to === session.id);
  const leaving = new Map(moves.filter(({ to }) => to !== session.id).map((move) => [move.person, move]));
  const tabbable = seated.some(({ person }) => person.id === active) ? active : seated[0]?.person.id;
  return (
    <section
      className="seat-card"
      aria-label={`${name}, ${title}`}
      style={{ '--group-hue': `var(--${hueOf(plan, session)}-bar)` } as React.CSSProperties}
      {...(cancelled ? { 'data-cancelled': '' } : { 'data-place': session.id })}
      {...(over ? { 'data-over': '' } : {})}
    >
      <header>
        <h3>{name}</h3>
        <span className="group-size">
          {!cancelled && (
            <>
              <b className={misfit === '' ? undefined : 'group-misfit'}>{seated.length}</b>
              {` / ${sizeText(size, t)}`}
            </>
          )}
        </span>
        {title !== name && <p className="group-title">{title}</p>}
        <p className="group-where">
          {cancelled ? t('groups.cancelled') : rooms.join(', ')}
          {misfit !== '' && <strong className="group-misfit">{misfit}</strong>}
        </p>
      </header>
      {card.runs.length > 0 && (
        <ul className="group-runs">
          {card.runs.map(({ person, role }) => (
            <li key={`${person.id} ${role}`} title={t(`records.sessionRole.${role}`)}>
              <RoleLetter role={role} />
              <span className="visually-hidden">{t(`records.sessionRole.${role}`)}: </span>
              {person.name}
            </li>
          ))}
        </ul>
      )}
      {!cancelled && (
        <>
          <div
            role="listbox"
            aria-multiselectable="true"
            aria-label={t('groups.list', { group: name, count: seated.length })}
            className="group-list"
          >
            {seated.map(({ person, pinned, wish, again }) => (
              <Chip
                key={person.id}
                person={person}
                organisation={(person.organisation && plan.organisations[person.organisation]?.name) || ''}
                pinned={pinned}
                wish={wish}
                again={again}
                leaves={leavesText(leaving.get(person.id), speech)}
                tabbable={person.id === tabbable}
              />
            ))}
          </div>
          {seated.length === 0 && comers.length === 0 && <p className="group-empty">{t('groups.empty')}</p>}
          {comers.length > 0 && (
            <ul className="group-comers" aria-label={t('groups.proposal.additions', { group: name })}>
              {comers.map(({ person: id, from }) => (
                <Comer key={id} id={id} from={from} speech={speech} />
              ))}
            </ul>
          )}
          <footer>
            {seated.length > 0 && <MixBars card={card} speech={speech} />}
            {seated.length > 0 && <Facts card={card} speech={speech} />}
            {moves.length > 0 && (
              <EditButton
                size="small"
                aria-label={t('groups.proposal.acceptNamed', { group: name, count: moves.length })}
                onClick={() => acceptMoves(moves)}
              >
                {t('groups.proposal.acceptGroup')}{' '}
                <span aria-hidden className="group-changes">
                  +{comers.length} −{leaving.size}
                </span>
              </EditButton>
            )}
          </footer>
        </>
      )}
    </section>
  );
});

interface ComerProps {
  readonly id: SeatMove['person'];
  readonly from: SeatMove['from'];
  readonly speech: Speech;
}

function Comer({ id, from, speech }: ComerProps) {
  const { plan, t } = speech;
  const [before] = from;
  const person = plan.people[id];
  const organisation = person?.organisation && plan.organisations[person.organisation]?.name;
  return (
    <li className="group-comer">
      <span className="group-chip-name">{person?.name}</span>
      <span className="group-chip-more">
        {before === undefined
          ? organisation
          : t('groups.proposal.from', { group: groupNamed(before, speech) })}
      </span>
    </li>
  );
}

function Facts({ card: { wishes, again }, speech: { t } }: Pick<CardProps, 'card' | 'speech'>) {
  const [first, second, third, none] = wishes;
  return (
    <p className="group-facts">
      {first + second + third + none > 0 && (
        <span className="group-wishes" title={wishesText(wishes, t)}>
          <span className="visually-hidden">{wishesText(wishes, t)}</span>
          {([first, second, third, none] as const).map((count, index) => {
            const rank = (index + 1) % 4;
            return count === 0 ? null : (
              <span key={rank} aria-hidden>
                <span className={`group-wish group-wish-${rank}`}>{rank === 0 ? '–' : rank}</span>
                {count}
              </span>
            );
          })}
        </span>
      )}
      {again > 0 && <span>{t('groups.againShort', { count: again })}</span>}
    </p>
  );
}
