import { Switch } from '@fluentui/react-components';
import type { PersonId } from '../../../shared/plan/ids.ts';
import { all } from '../../../shared/plan/plan.ts';
import { usualDemand } from '../../../shared/reviewing/limits-of.ts';
import { dispatch } from '../../store/plan.ts';
import { PeopleField } from '../../ui/fields/PeopleField.tsx';
import { RangeField } from '../../ui/fields/RangeField.tsx';
import { edit, Fold, sectionOf } from './section.tsx';

const MOST_REVIEWERS = 100;

/** Who reviews the session, and how many it asks for. */
export const ReviewersSection = sectionOf(
  ['kind', 'reviewers'],
  function ReviewersSection({ session, wording }) {
    const { plan, t } = wording;
    const assigned = all(plan, 'assignments')
      .filter((assignment) => assignment.session === session.id)
      .map(({ reviewer }) => reviewer);
    const usual = usualDemand(plan, session.kind);
    const demand = session.reviewers ?? usual;
    const assign = (reviewers: readonly PersonId[], gesture: string) => {
      const changed = [...reviewers, ...assigned].filter(
        (id) => reviewers.includes(id) !== assigned.includes(id),
      );
      for (const reviewer of changed)
        dispatch('assignment.toggle', { reviewer, session: session.id }, gesture);
    };
    const wanted = t('programme.field.demand', { min: demand.min, max: demand.max });
    return (
      <Fold
        name="reviewers"
        title={t('programme.section.reviewers')}
        summary={session.kind === 'workshop' || assigned.length > 0 ? `${assigned.length} · ${wanted}` : ''}
      >
        <PeopleField label={t('programme.field.reviewers')} value={assigned} onCommit={assign} />
        <Switch
          checked={session.reviewers !== null}
          label={t('programme.field.ownDemand', { min: usual.min, max: usual.max })}
          onChange={(_, { checked }) => edit(session, { reviewers: checked ? usual : null })}
        />
        {session.reviewers !== null && (
          <RangeField
            label={t('programme.field.reviewerCount')}
            value={session.reviewers}
            most={MOST_REVIEWERS}
            onCommit={(reviewers, gesture) => edit(session, { reviewers }, gesture)}
          />
        )}
      </Fold>
    );
  },
);
