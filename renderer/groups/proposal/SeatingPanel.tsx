import { Button } from '@fluentui/react-components';
import type { Obstacle } from '../../../shared/assign/groups/obstacles.ts';
import type { GroupResult } from '../../../shared/assign/groups/seat.ts';
import { groupStepText, obstacleText } from '../../../shared/assign/groups/words.ts';
import type { SeatMove } from '../../../shared/grouping/moves.ts';
import type { GroupPass } from '../../../shared/grouping/passes.ts';
import { dropSeats, proposeSeats, type Seating, useSeating } from '../../store/seating.ts';
import { LevelList } from '../../ui/proposal/LevelList.tsx';
import { Progress } from '../../ui/proposal/Progress.tsx';
import { ProposalButtons } from '../../ui/proposal/ProposalButtons.tsx';
import { ProposalPanel, type ProposalParts } from '../../ui/proposal/ProposalPanel.tsx';
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
export function SeatingPanel(props: SeatingPanelProps) {
  const { speech } = props;
  const now = useSeating((state) => state.now);
  const parts = partsOf(now, props);
  return (
    parts && (
      <ProposalPanel
        label={speech.t('groups.proposal.label')}
        phase={now.phase}
        spoken={spoken(now, speech)}
        {...parts}
      />
    )
  );
}

function partsOf(now: Seating, props: SeatingPanelProps): ProposalParts | null {
  const { speech } = props;
  const { t } = speech;
  switch (now.phase) {
    case 'none':
      return null;
    case 'searching':
      return {
        title: '',
        summary: <Progress text={t('groups.proposal.searching')} />,
        buttons: <Button onClick={dropSeats}>{t('proposal.cancel')}</Button>,
        details: now.steps.length > 0 ? <Levels steps={now.steps} speech={speech} /> : null,
      };
    case 'proposed':
      return proposedParts(now, props);
  }
}

function proposedParts(
  now: Extract<Seating, { phase: 'proposed' }>,
  { passes, shown, pending, speech }: SeatingPanelProps,
): ProposalParts {
  const { t } = speech;
  const { seated, proposed } = now;
  const wanted = new Set(now.passes.flat());
  const asked = passes.filter(({ sessions }) => sessions.some(({ id }) => wanted.has(id)));
  const outOfDate = pending === null;
  const left = pending ?? [];
  const begun = left.length < proposed.moves.length;
  const base = { ...speech, plan: proposed.base };
  return {
    title: t('proposal.title'),
    summary: outOfDate ? (
      <p className="proposal-outdated">{t('proposal.outOfDate')}</p>
    ) : (
      <p>{left.length === 0 ? nothingText(seated.proved, speech) : countsText(left, speech.t)}</p>
    ),
    buttons: (
      <ProposalButtons
        left={left.length}
        begun={begun}
        outOfDate={outOfDate}
        onAgain={() => void proposeSeats(now.passes)}
        onAccept={() => acceptMoves(left)}
        onDiscard={() => discardMoves(begun)}
      />
    ),
    details: (
      <>
        {left.length > 0 && <ByPass moves={left} passes={asked} shown={shown} speech={speech} />}
        <Obstacles obstacles={seated.obstacles} speech={base} />
        <p>
          {t(seated.proved ? 'proposal.proved' : 'groups.proposal.searched')}{' '}
          {t('proposal.seconds', { seconds: seated.seconds })}
        </p>
        <details open={!seated.proved}>
          <summary>{t('proposal.levels')}</summary>
          <Levels steps={seated.steps} speech={base} />
        </details>
      </>
    ),
  };
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

/** What came of each level. */
function Levels({ steps, speech }: { readonly steps: readonly GroupResult[]; readonly speech: Speech }) {
  const levels = steps.map((result) => ({
    key: result.step,
    name: speech.t(`groups.levelName.${result.step}`),
    text: groupStepText(result, speech),
    proved: result.value === result.bound,
    seconds: result.seconds,
  }));
  return <LevelList levels={levels} />;
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
    t('proposal.ready'),
    now.proposed.moves.length === 0
      ? nothingText(now.seated.proved, speech)
      : countsText(now.proposed.moves, speech.t),
    ...(obstacles.length === 0 ? [] : [t('groups.proposal.impossible')]),
    ...obstacles.map((obstacle) => obstacleText(obstacle, base)),
  ].join(' ');
}
