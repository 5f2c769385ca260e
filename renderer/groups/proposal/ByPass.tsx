import { Button } from '@fluentui/react-components';
import { movesWithin, type SeatMove } from '../../../shared/grouping/moves.ts';
import type { GroupPass } from '../../../shared/grouping/passes.ts';
import { EditButton } from '../../ui/EditButton.tsx';
import { acceptMoves } from '../gestures.ts';
import { showPass } from '../groups-state.ts';
import { countsText, passName, type Speech } from '../words.ts';

interface ByPassProps {
  readonly moves: readonly SeatMove[];
  /** Those it was asked for. */
  readonly passes: readonly GroupPass[];
  readonly shown: GroupPass;
  readonly speech: Speech;
}

/** What a proposal over several passes comes to in each: shown among its groups on request, or taken over by itself. */
export function ByPass({ moves, passes, shown, speech }: ByPassProps) {
  const { t } = speech;
  // One that is on the screen anyway needs no line of its own.
  if (passes.length < 2 && passes[0]?.key === shown.key) return null;
  const parts = passes.map((pass) => ({ pass, own: movesWithin(moves, pass) }));
  return (
    <ul className="seating-passes" aria-label={t('groups.proposal.byPass')}>
      {parts.map(({ pass, own }) => {
        const name = passName(pass, speech);
        const isShown = pass.key === shown.key;
        return (
          <li key={pass.key} data-shown={isShown || undefined}>
            <Button
              size="small"
              appearance={isShown ? 'secondary' : 'subtle'}
              aria-pressed={isShown}
              onClick={() => showPass(pass.key)}
            >
              {name}
            </Button>
            <span>{own.length === 0 ? t('groups.proposal.unchanged') : countsText(own, t)}</span>
            {own.length > 0 && own.length < moves.length && (
              <EditButton
                size="small"
                aria-label={t('groups.proposal.acceptPass', { pass: name })}
                onClick={() => acceptMoves(own)}
              >
                {t('groups.proposal.acceptGroup')}
              </EditButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}
