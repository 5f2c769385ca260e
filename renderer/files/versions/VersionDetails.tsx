import { useMemo } from 'react';
import type { Version } from '../../../shared/api/plan.ts';
import { restoring } from '../../../shared/change/commands/restore.ts';
import { isEmpty } from '../../../shared/change/diff.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { problemText, type Result } from '../../../shared/problem.ts';
import { type MomentWording, momentInWords } from '../../i18n/moments.ts';
import { useText } from '../../i18n/use-text.ts';
import { usePlan, useReadOnly } from '../../store/use-plan.ts';
import { Differences } from '../Differences.tsx';

interface VersionDetailsProps {
  readonly version: Version | undefined;
  /** The plan as it was then, once it is there. */
  readonly then: Result<Plan> | null;
  readonly wording: MomentWording;
}

/** What the version that is chosen differs in from the plan as it is now. */
export function VersionDetails({ version, then, wording }: VersionDetailsProps) {
  const { t } = useText();
  if (version === undefined) return <p className="versions-choose">{t('files.versions.choose')}</p>;
  return (
    <div className="version-details">
      <h3>{t('files.versions.from', { when: momentInWords(version.at, wording) })}</h3>
      {then === null && <p className="versions-note">{t('app.loading')}</p>}
      {then?.ok === false && <p role="alert">{problemText(then.problem, t)}</p>}
      {then?.ok === true && <Restored key={version.version} then={then.value} />}
    </div>
  );
}

function Restored({ then }: { readonly then: Plan }) {
  const { t } = useText();
  const plan = usePlan();
  const readOnly = useReadOnly();
  const diff = useMemo(() => restoring(plan, then), [plan, then]);
  const label = t(readOnly ? 'files.versions.differsRead' : 'files.versions.differs');
  if (isEmpty(diff)) return <p>{t('files.versions.same')}</p>;
  return (
    <>
      <p>{label}:</p>
      <Differences diff={diff} before={plan} after={then} label={label} />
    </>
  );
}
