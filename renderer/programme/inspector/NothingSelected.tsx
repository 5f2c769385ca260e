import type { Finding } from '../../../shared/checks/finding.ts';
import { dayOf } from '../../../shared/plan/day-of.ts';
import { daysInOrder } from '../../../shared/programme/board.ts';
import { select, useView } from '../../store/view.ts';
import type { Wording } from '../carry/say.ts';
import { sessionsOf } from '../findings.ts';
import { focusBlock } from '../view-state.ts';
import { FindingCard } from './FindingCard.tsx';

/** Longer lists are not read. */
const SHOWN = 40;

interface NothingSelectedProps {
  readonly findings: readonly Finding[];
  readonly wording: Wording;
}

/** While nothing is selected: what the checks have found, each a way to its session. */
export function NothingSelected({ findings, wording }: NothingSelectedProps) {
  const { plan, t } = wording;
  const go = (finding: Finding) => {
    const [id] = sessionsOf(finding);
    const session = id && plan.sessions[id];
    if (!session) return;
    const day = session.start === null ? undefined : dayOf(daysInOrder(plan), session.start);
    if (day !== undefined && useView.getState().day !== 'all') useView.setState({ day: day.id });
    select(session.id);
    focusBlock(session.id);
  };
  return (
    <div className="inspector-fields">
      <header className="inspector-heading">
        <h2>{t('programme.inspector.nothing')}</h2>
        <p>{t('programme.inspector.hint')}</p>
      </header>
      <h3>{t('programme.inspector.findings', { count: findings.length })}</h3>
      {findings.length > 0 && (
        <ul className="finding-list">
          {findings.slice(0, SHOWN).map((finding) => (
            <li key={`${finding.rule} ${finding.records.join()}`}>
              <button type="button" onClick={() => go(finding)}>
                <FindingCard finding={finding} wording={wording} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {findings.length > SHOWN && <p>{t('programme.inspector.more', { count: findings.length - SHOWN })}</p>}
    </div>
  );
}
