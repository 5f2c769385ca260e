import { Link } from '@fluentui/react-components';
import { type Finding, keyOf } from '../../shared/checks/finding.ts';
import { showFinding } from '../findings/panel-state.ts';
import { Mark } from '../programme/grid/Mark.tsx';
import type { Speech } from './words.ts';

interface FoundHereProps {
  readonly found: readonly Finding[];
  readonly speech: Speech;
}

/** What the checks have found about a place of the matrix, each leading to what can be done about it. */
export function FoundHere({ found, speech: { t, language } }: FoundHereProps) {
  return found.map((finding) => (
    <p key={keyOf(finding.rule, finding.records)} className="review-found">
      <Mark severity={finding.severity} />{' '}
      <Link
        as="button"
        className="review-details-link"
        title={t('reviewers.found.show')}
        onClick={() => showFinding(finding)}
      >
        {finding.text(language)}
      </Link>
    </p>
  ));
}
