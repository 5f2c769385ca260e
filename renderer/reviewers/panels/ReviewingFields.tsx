import { Switch } from '@fluentui/react-components';
import { EVENT_ID } from '../../../shared/plan/ids.ts';
import type { Range } from '../../../shared/plan/records/common.ts';
import type { Event } from '../../../shared/plan/records/event.ts';
import { demandContradictions, loadContradictions } from '../../../shared/reviewing/limits.ts';
import type { ReviewMatrix } from '../../../shared/reviewing/matrix.ts';
import { dispatch } from '../../store/plan.ts';
import { useReadOnly } from '../../store/use-plan.ts';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { RangeField } from '../../ui/fields/RangeField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import type { Speech } from '../words.ts';
import { Contradictions } from './Contradictions.tsx';
import './panels.css';

const EYES = ['fresh', 'same', 'either'] as const;
const MOST = 999;

interface ReviewingFieldsProps {
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
}

/** What all sessions ask for and all reviewers may do, where nothing else is said; what of it contradicts is told there. */
export function ReviewingFields({ matrix, speech }: ReviewingFieldsProps) {
  const { plan, t } = speech;
  const { reviewing } = plan.event;
  const readOnly = useReadOnly();
  const set = (fields: Partial<Event['reviewing']>, gesture?: string) =>
    dispatch('record.edit', { id: EVENT_ID, fields: { reviewing: { ...reviewing, ...fields } } }, gesture);
  return (
    <>
      <RangeField
        label={t('settings.reviewing.demand')}
        most={MOST}
        value={reviewing.demand}
        onCommit={(demand, gesture) => set({ demand }, gesture)}
      />
      {(['workshop', 'seminar'] as const).map((kind) =>
        reviewing.demandByKind?.[kind] !== undefined ||
        matrix.columns.some(({ session }) => session.kind === kind) ? (
          <KindDemand key={kind} kind={kind} speech={speech} />
        ) : null,
      )}
      <Contradictions found={demandContradictions(matrix)} speech={speech} />
      <RangeField
        label={t('settings.reviewing.load')}
        most={MOST}
        value={reviewing.load}
        onCommit={(load, gesture) => set({ load }, gesture)}
      />
      <NumberField
        label={t('settings.reviewing.mostADay')}
        min={0}
        max={MOST}
        value={reviewing.mostADay}
        onCommit={(mostADay, gesture) => set({ mostADay }, gesture)}
      />
      <Contradictions found={loadContradictions(plan, matrix)} speech={speech} />
      <SelectField
        label={t('settings.reviewing.eyes')}
        value={reviewing.eyes}
        options={EYES.map((eyes) => ({ value: eyes, label: t(`settings.reviewing.eyesChoice.${eyes}`) }))}
        onCommit={(eyes) => set({ eyes })}
      />
      <Switch
        label={t('settings.reviewing.ownOrganisation')}
        checked={reviewing.ownOrganisation}
        disabled={readOnly}
        onChange={(_, data) => set({ ownOrganisation: data.checked })}
      />
      <p className="panel-intro">{t('reviewers.panel.ownAlways')}</p>
    </>
  );
}

interface KindDemandProps {
  readonly kind: 'workshop' | 'seminar';
  readonly speech: Speech;
}

/** What sessions of one kind ask for: as all do, or a number of their own. */
function KindDemand({ kind, speech: { plan, t } }: KindDemandProps) {
  const { reviewing } = plan.event;
  const { [kind]: own, ...others } = reviewing.demandByKind ?? {};
  const readOnly = useReadOnly();
  const set = (demand: Range | undefined, gesture?: string) => {
    const demandByKind = demand === undefined ? others : { ...others, [kind]: demand };
    return dispatch(
      'record.edit',
      { id: EVENT_ID, fields: { reviewing: { ...reviewing, demandByKind } } },
      gesture,
    );
  };
  const name = t(`records.sessionKind.${kind}`);
  return (
    <>
      <Switch
        label={t('reviewers.panel.kindAsAll', { kind: name })}
        checked={own === undefined}
        disabled={readOnly}
        onChange={(_, data) => set(data.checked ? undefined : reviewing.demand)}
      />
      {own !== undefined && (
        <RangeField
          label={t('reviewers.panel.kindDemand', { kind: name })}
          most={MOST}
          value={own}
          onCommit={set}
        />
      )}
    </>
  );
}
