import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { FindingDetails } from '../../findings/FindingDetails.tsx';
import type { Wording } from '../../findings/wording.ts';
import { Mark } from '../grid/Mark.tsx';
import './finding.css';

interface FindingCardProps {
  readonly finding: Finding;
  /** The session in the inspector, which need not be gone to. */
  readonly session: SessionId;
  readonly wording: Wording;
}

/** What a check has found, in its sentence; unfolded, what can be done about it. */
export function FindingCard({ finding, session, wording }: FindingCardProps) {
  const { t, language } = wording;
  const [open, setOpen] = useState(false);
  return (
    <div className="finding-card">
      <button
        type="button"
        className="finding"
        data-severity={finding.severity}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Mark severity={finding.severity} />
        <span>
          <strong>{t(`checks.severity.${finding.severity}`)}. </strong>
          {finding.text(language)}
        </span>
        {open ? <ChevronUp16Regular aria-hidden /> : <ChevronDown16Regular aria-hidden />}
      </button>
      {open && (
        <div className="finding-more">
          <FindingDetails finding={finding} wording={wording} at={session} />
        </div>
      )}
    </div>
  );
}
