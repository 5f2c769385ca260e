import { sizeOf, type Proposed as What } from '../../../shared/assign/preview.ts';
import { personName, sessionOnDay } from '../../../shared/assign/words.ts';
import type { ReviewMatrix } from '../../../shared/reviewing/matrix.ts';
import { type Origin, propose, proposeRotated } from '../../store/assigning.ts';
import { ProposalButtons } from '../../ui/proposal/ProposalButtons.tsx';
import type { ProposalParts } from '../../ui/proposal/ProposalPanel.tsx';
import { dayName, type Speech } from '../words.ts';
import { AcceptPart } from './AcceptPart.tsx';
import { accept, discard } from './accept.ts';
import { Holes } from './Holes.tsx';
import { Levels } from './Levels.tsx';
import type { Preview } from './use-preview.ts';

/** So many workshops that stay short are named; the matrix shows them all. */
const MOST_SHORT = 12;

interface ProposedProps {
  readonly proposed: What;
  readonly origin: Origin;
  readonly preview: Preview;
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
}

/** A proposal in figures, and what can be done with it. The matrix below shows it cell by cell. */
export function proposedParts({ proposed, origin, preview, matrix, speech }: ProposedProps): ProposalParts {
  const { plan, t } = speech;
  const { pending, outOfDate } = preview;
  const left = sizeOf(pending);
  const counts = {
    added: pending.added.length,
    removed: pending.removed.length,
    kept: Object.keys(plan.assignments).length - pending.removed.length,
  };
  const begun = left < sizeOf(proposed);
  const base = { ...speech, plan: proposed.base };
  return {
    title: titleOf(origin, speech),
    summary: outOfDate ? (
      <p className="proposal-outdated">{t('proposal.outOfDate')}</p>
    ) : (
      <p>{left === 0 ? nothingText(origin, speech) : t('proposal.counts', counts)}</p>
    ),
    buttons: (
      <ProposalButtons
        left={left}
        begun={begun}
        outOfDate={outOfDate}
        onAgain={() => void (origin.kind === 'search' ? propose() : proposeRotated(origin.from, origin.to))}
        onAccept={() => accept(pending)}
        onDiscard={() => discard(begun)}
      >
        <AcceptPart pending={pending} matrix={matrix} speech={speech} />
      </ProposalButtons>
    ),
    details:
      origin.kind === 'search' ? (
        <Search origin={origin} speech={base} />
      ) : origin.leftOut.length > 0 ? (
        <LeftOut origin={origin} speech={base} />
      ) : null,
  };
}

function titleOf(origin: Origin, speech: Speech): string {
  if (origin.kind === 'search') return speech.t('proposal.title');
  return speech.t('proposal.rotated', daysOf(origin, speech));
}

function nothingText(origin: Origin, speech: Speech): string {
  if (origin.kind === 'search') return speech.t('proposal.nothing');
  return speech.t('proposal.nothingRotated', { to: daysOf(origin, speech).to });
}

function daysOf({ from, to }: Extract<Origin, { kind: 'rotation' }>, speech: Speech) {
  const { days } = speech.plan;
  return { from: dayName(days[from] ?? null, speech), to: dayName(days[to] ?? null, speech) };
}

interface SearchProps {
  readonly origin: Extract<Origin, { kind: 'search' }>;
  /** With the plan that was searched. */
  readonly speech: Speech;
}

function Search({ origin: { proposal, reasons }, speech }: SearchProps) {
  const { t } = speech;
  const short = proposal.short.map(({ session, missing }) =>
    t('proposal.shortOne', { session: sessionOnDay(speech, session), missing }),
  );
  const names = short.slice(0, MOST_SHORT).join('; ');
  const more = short.length - MOST_SHORT;
  const sessions = more > 0 ? t('assign.many', { names, count: more }) : names;
  return (
    <>
      <p>
        {proposal.short.length === 0 ? (
          t('proposal.filled')
        ) : (
          <strong className="proposal-short">{t('proposal.short', { sessions })}</strong>
        )}{' '}
        {t(proposal.proved ? 'proposal.proved' : 'proposal.notProved')}{' '}
        {t('proposal.seconds', { seconds: proposal.seconds })}
      </p>
      {reasons.holes.length > 0 ? (
        <details>
          <summary>{t('proposal.whyNot')}</summary>
          <Holes reasons={reasons} speech={speech} />
        </details>
      ) : (
        proposal.short.length > 0 && !reasons.complete && <p>{t('assign.incomplete')}</p>
      )}
      <details>
        <summary>{t('proposal.levels')}</summary>
        <Levels steps={proposal.steps} speech={speech} />
      </details>
    </>
  );
}

interface LeftOutProps {
  readonly origin: Extract<Origin, { kind: 'rotation' }>;
  readonly speech: Speech;
}

function LeftOut({ origin: { leftOut }, speech }: LeftOutProps) {
  const { t } = speech;
  const pairs = leftOut
    .map(({ reviewer, session }) =>
      t('proposal.pair', { person: personName(speech, reviewer), session: sessionOnDay(speech, session) }),
    )
    .join('; ');
  return <p>{t('proposal.leftOut', { pairs })}</p>;
}
