import { ruleName } from '../../shared/describe/rules.ts';
import { unmute } from '../findings/handle.ts';
import { mutedWords } from '../findings/PanelRow.tsx';
import type { Wording } from '../findings/wording.ts';
import { type Muted, useMuted } from '../store/checking.ts';
import { dispatch } from '../store/plan.ts';
import { EditButton } from '../ui/EditButton.tsx';
import { TextField } from '../ui/fields/TextField.tsx';

/** What is muted and why, each with the way to take that back. */
export function MutedList({ wording }: { readonly wording: Wording }) {
  const { t } = wording;
  const muted = useMuted();
  return (
    <section className="checks-group">
      <h4 id="checks-muted">{t('findings.settings.muted')}</h4>
      {muted.length === 0 ? (
        <p className="settings-intro">{t('findings.settings.noneMuted')}</p>
      ) : (
        <ul className="checks-muted" aria-labelledby="checks-muted">
          {muted.map((each) => (
            <Line key={each.mute.id} muted={each} wording={wording} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ muted, wording }: { readonly muted: Muted; readonly wording: Wording }) {
  const { t } = wording;
  const { mute } = muted;
  const rule = ruleName(mute.rule, t);
  const told = mutedWords(muted, wording);
  const finding = `${rule}. ${told}`;
  return (
    <li data-record={mute.id}>
      <p>
        <strong>{rule}.</strong> {told}
      </p>
      <TextField
        label={t('findings.settings.reason', { finding })}
        labelHidden
        placeholder={t('findings.settings.reasonHint')}
        value={mute.reason}
        onCommit={(reason, gesture) => dispatch('record.edit', { id: mute.id, fields: { reason } }, gesture)}
      />
      <EditButton
        aria-label={t('findings.unmuteThis', { finding })}
        onClick={({ detail }) => {
          // The second of a double click would be on the next line.
          if (detail <= 1) unmute(mute.rule, mute.records, rule);
        }}
      >
        {t('findings.unmute')}
      </EditButton>
    </li>
  );
}
