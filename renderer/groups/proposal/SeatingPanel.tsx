import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Obstacle } from '../../../shared/assign/groups/obstacles.ts';
import type { GroupResult } from '../../../shared/assign/groups/seat.ts';
import { groupStepText, obstacleText } from '../../../shared/assign/groups/words.ts';
import type { SeatMove } from '../../../shared/grouping/moves.ts';
import type { GroupPass } from '../../../shared/grouping/passes.ts';
import { announce } from '../../store/notices.ts';
import { dropSeats, proposeSeats, type Seating, useSeating } from '../../store/seating.ts';
import { EditButton } from '../../ui/EditButton.tsx';
import { acceptMoves, discardMoves } from '../gestures.ts';
import { countsText, type Speech } from '../words.ts';
import { ByPass } from './ByPass.tsx';
import './seating.css';

interface SeatingPanelProps {
  readonly passes: readonly GroupPass[];
  /** The one on the screen. */
  readonly shown: GroupPass;
  /** What is left of the proposal; null when the plan has become another. */
  readonly pending: readonly SeatMove[] | null;
  readonly speech: Speech;
}

/** The bar above the groups while a seating is being made: the search, then the proposal in figures. */
export function SeatingPanel({ passes, shown, pending, speech }: SeatingPanelProps) {
  const now = useSeating((state) => state.now);
  const panel = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each phase, in the language of then.
  useEffect(() => {
    const said = spoken(now, speech);
    if (said !== '') announce(said);
    // The button that led here is gone.
    if (document.activeElement === document.body) panel.current?.focus();
  }, [now.phase]);

  if (now.phase === 'none') return null;
  return (
    <section ref={panel} className="seating" aria-label={speech.t('groups.proposal.label')} tabIndex={-1}>
      {now.phase === 'searching' ? (
        <Searching steps={now.steps} speech={speech} />
      ) : (
        <Proposed now={now} passes={passes} shown={shown} pending={pending} speech={speech} />
      )}
    </section>
  );
}

function Searching({ steps, speech }: { readonly steps: readonly GroupResult[]; readonly speech: Speech }) {
  const { t } = speech;
  return (
    <>
      <div className="seating-line">
        <div className="seating-progress">
          <span>{t('groups.proposal.searching')}</span>
          <ProgressBar aria-label={t('groups.proposal.searching')} />
        </div>
        <Button onClick={dropSeats}>{t('groups.proposal.cancel')}</Button>
      </div>
      <Steps steps={steps} speech={speech} />
    </>
  );
}

interface ProposedProps extends SeatingPanelProps {
  readonly now: Extract<Seating, { phase: 'proposed' }>;
}

function Proposed({ now, passes, shown, pending, speech }: ProposedProps) {
  const { t } = speech;
  const { seated, proposed } = now;
  const wanted = new Set(now.passes.flat());
  const asked = passes.filter(({ sessions }) => sessions.some(({ id }) => wanted.has(id)));
  const outOfDate = pending === null;
  const left = pending ?? [];
  const begun = left.length < proposed.moves.length;
  const base = { ...speech, plan: proposed.base };
  return (
    <>
      <div className="seating-line">
        <h3>{t('groups.proposal.title')}</h3>
        {outOfDate ? (
          <p className="seating-outdated">{t('groups.proposal.outOfDate')}</p>
        ) : (
          <p>{left.length === 0 ? nothingText(seated.proved, speech) : countsText(left, speech.t)}</p>
        )}
        <div className="seating-buttons">
          {outOfDate && (
            <EditButton appearance="primary" onClick={() => void proposeSeats(now.passes)}>
              {t('groups.proposal.again')}
            </EditButton>
          )}
          {left.length > 0 && (
            <EditButton appearance="primary" onClick={() => acceptMoves(left)}>
              {t('groups.proposal.accept')}
            </EditButton>
          )}
          <Button onClick={() => discardMoves(begun)}>
            {t(
              left.length === 0
                ? 'groups.proposal.close'
                : begun
                  ? 'groups.proposal.discardRest'
                  : 'groups.proposal.discard',
            )}
          </Button>
        </div>
      </div>
      {left.length > 0 && <ByPass moves={left} passes={asked} shown={shown} speech={speech} />}
      <Obstacles obstacles={seated.obstacles} speech={base} />
      <p>
        {t(seated.proved ? 'groups.proposal.exact' : 'groups.proposal.searched')}{' '}
        {t('groups.proposal.seconds', { seconds: seated.seconds })}
      </p>
      <details open={!seated.proved}>
        <summary>{t('groups.proposal.steps')}</summary>
        <Steps steps={seated.steps} speech={base} />
      </details>
    </>
  );
}

interface ObstaclesProps {
  readonly obstacles: readonly Obstacle[];
  readonly speech: Speech;
}

/** Why not all of it can be had, who and which. */
function Obstacles({ obstacles, speech }: ObstaclesProps) {
  if (obstacles.length === 0) return null;
  return (
    <>
      <h4 className="seating-impossible">{speech.t('groups.proposal.impossible')}</h4>
      <ul className="seating-obstacles">
        {obstacles.map((obstacle) => {
          const text = obstacleText(obstacle, speech);
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </>
  );
}

/** What came of each step, the weightiest first: its value, whether that is proved or how far off the bound is, seconds. */
function Steps({ steps, speech }: { readonly steps: readonly GroupResult[]; readonly speech: Speech }) {
  const { t } = speech;
  if (steps.length === 0) return null;
  return (
    <ol className="seating-steps" aria-label={t('groups.proposal.steps')}>
      {steps.map((result) => (
        <li key={result.step} className={result.value === result.bound ? 'step-proved' : undefined}>
          <span>
            <b>{t(`groups.stepName.${result.step}`)}:</b> {groupStepText(result, speech)}
          </span>
          <small>{t('groups.proposal.seconds', { seconds: result.seconds })}</small>
        </li>
      ))}
    </ol>
  );
}

function nothingText(proved: boolean, { t }: Speech): string {
  return t(proved ? 'groups.proposal.nothing' : 'groups.proposal.nothingFound');
}

function spoken(now: Seating, speech: Speech): string {
  const { t } = speech;
  if (now.phase === 'searching') return t('groups.proposal.searching');
  if (now.phase === 'none') return '';
  const { obstacles } = now.seated;
  const base = { ...speech, plan: now.proposed.base };
  return [
    t('groups.proposal.ready'),
    now.proposed.moves.length === 0
      ? nothingText(now.seated.proved, speech)
      : countsText(now.proposed.moves, speech.t),
    ...(obstacles.length === 0 ? [] : [t('groups.proposal.impossible')]),
    ...obstacles.map((obstacle) => obstacleText(obstacle, base)),
  ].join(' ');
}
