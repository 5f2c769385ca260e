import { Button } from '@fluentui/react-components';
import type { Session } from '../../../shared/plan/records/session.ts';
import { showFindingsOf } from '../../findings/panel-state.ts';
import { nameOf } from '../../findings/rows.ts';
import type { Wording } from '../../findings/wording.ts';
import { useChecked } from '../../store/checking.ts';
import { FindingCard } from './FindingCard.tsx';

/** More than these would push the fields out of sight. */
const SHOWN = 3;

/** What the checks have found about a session, the worst first. */
export function SessionFindings({
  session,
  wording,
}: {
  readonly session: Session;
  readonly wording: Wording;
}) {
  const found = useChecked(({ bySession }) => bySession).get(session.id) ?? [];
  if (found.length === 0) return null;
  return (
    <>
      {found.slice(0, SHOWN).map((finding) => (
        <FindingCard key={nameOf(finding)} finding={finding} session={session.id} wording={wording} />
      ))}
      {found.length > SHOWN && (
        <Button size="small" onClick={() => showFindingsOf('session')}>
          {wording.t('findings.showCount', { count: found.length })}
        </Button>
      )}
    </>
  );
}
