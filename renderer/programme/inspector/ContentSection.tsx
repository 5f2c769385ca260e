import type { Translate } from '../../../shared/i18n/translator.ts';
import type { GoalId, GroupId, TrackId } from '../../../shared/plan/ids.ts';
import { ordered, type Plan } from '../../../shared/plan/plan.ts';
import { MODES } from '../../../shared/plan/records/common.ts';
import { OptionalNumberField } from '../../ui/fields/NumberField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { LinesField } from './LinesField.tsx';
import { RecordsField } from './RecordsField.tsx';
import { edit, Fold, sectionOf } from './section.tsx';

const MOST_SEATS = 100_000;
const MOST_EQUIPMENT = 100;

/** What it is about and what it needs: group, track, goals, form, seats, equipment. */
export const ContentSection = sectionOf(
  ['group', 'track', 'mode', 'capacity', 'goals', 'equipment'],
  function ContentSection({ session, wording }) {
    const { plan, t } = wording;
    const groups = ordered(plan, 'groups').map(({ id, number, name }) => ({
      value: id as GroupId | '',
      label: [number, name].filter(Boolean).join(' ') || t('records.untitled'),
    }));
    const tracks = ordered(plan, 'tracks').map(({ id, name }) => ({
      value: id as TrackId | '',
      label: name || t('records.untitled'),
    }));
    return (
      <Fold name="content" title={t('programme.section.content')}>
        <SelectField
          label={t('programme.field.group')}
          value={session.group ?? ''}
          options={[{ value: '', label: t('programme.field.none') }, ...groups]}
          onCommit={(group) => edit(session, { group: group === '' ? null : group })}
        />
        <SelectField
          label={t('programme.field.track')}
          value={session.track ?? ''}
          options={[{ value: '', label: t('programme.field.none') }, ...tracks]}
          onCommit={(track) => edit(session, { track: track === '' ? null : track })}
        />
        <div className="fields-two">
          <SelectField
            label={t('programme.field.mode')}
            value={session.mode}
            options={MODES.map((value) => ({ value, label: t(`records.mode.${value}`) }))}
            onCommit={(mode) => edit(session, { mode })}
          />
          <OptionalNumberField
            label={t('programme.field.capacity')}
            value={session.capacity}
            min={0}
            max={MOST_SEATS}
            placeholder={t('programme.field.anyCapacity')}
            onCommit={(capacity, gesture) => edit(session, { capacity }, gesture)}
          />
        </div>
        <RecordsField
          label={t('programme.field.goals')}
          options={goalOptions(plan, t)}
          value={session.goals}
          onCommit={(goals) => edit(session, { goals })}
        />
        <LinesField
          label={t('programme.field.equipment')}
          value={session.equipment}
          most={MOST_EQUIPMENT}
          longest={300}
          onCommit={(equipment, gesture) => edit(session, { equipment }, gesture)}
        />
      </Fold>
    );
  },
);

/** The goals, each with the one it is a part of. */
function goalOptions(plan: Plan, t: Translate): { id: GoalId; label: string; more?: string }[] {
  return ordered(plan, 'goals').map(({ id, title, parent }) => ({
    id,
    label: title || t('records.untitled'),
    ...(parent === null ? {} : { more: plan.goals[parent]?.title ?? '' }),
  }));
}
