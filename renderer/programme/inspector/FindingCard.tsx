import type { Finding } from '../../../shared/checks/finding.ts';
import type { Wording } from '../carry/say.ts';
import { Mark } from '../grid/Mark.tsx';

/** What a check has found, in its sentence. */
export function FindingCard({ finding, wording }: { readonly finding: Finding; readonly wording: Wording }) {
  const { t, language } = wording;
  return (
    <p className="finding" data-severity={finding.severity}>
      <Mark severity={finding.severity} />
      <span>
        <strong>{t(`checks.severity.${finding.severity}`)}. </strong>
        {finding.text(language)}
      </span>
    </p>
  );
}
