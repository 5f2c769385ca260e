import { Link } from '@fluentui/react-components';
import { SpeakerMute16Regular } from '@fluentui/react-icons';
import type { Finding } from '../../shared/checks/finding.ts';
import type { RecordId } from '../../shared/plan/ids.ts';
import { EditButton } from '../ui/EditButton.tsx';
import { mute } from './handle.ts';
import { placesOf } from './places.ts';
import { Remedies } from './Remedies.tsx';
import { RuleMenu } from './RuleMenu.tsx';
import type { Wording } from './wording.ts';
import './details.css';

interface FindingDetailsProps {
  readonly finding: Finding;
  readonly wording: Wording;
  /** Where one is already, if anywhere. */
  readonly at?: RecordId;
}

/** What can be done about a finding: go there, mend it, mute it, have its rule matter less. */
export function FindingDetails({ finding, wording, at }: FindingDetailsProps) {
  const { t } = wording;
  const places = placesOf(wording, finding).filter(({ key }) => key !== at);
  return (
    <div className="finding-details">
      {places.length > 0 && (
        <p className="finding-places">
          <span>{t('findings.go')}</span>
          {places.map(({ key, name, go }) => (
            <Link key={key} as="button" onClick={go} aria-label={t('findings.goTo', { name })}>
              {name}
            </Link>
          ))}
        </p>
      )}
      <Remedies finding={finding} wording={wording} />
      <div className="finding-buttons">
        <EditButton
          size="small"
          appearance="subtle"
          icon={<SpeakerMute16Regular />}
          title={t('findings.muteHint')}
          onClick={({ detail }) => {
            // The second of a double click would be on the one below.
            if (detail <= 1) mute(finding);
          }}
        >
          {t('findings.mute')}
        </EditButton>
        <RuleMenu rule={finding.rule} severity={finding.severity} wording={wording} tabbable />
      </div>
    </div>
  );
}
