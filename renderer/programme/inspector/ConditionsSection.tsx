import type { SessionId } from '../../../shared/plan/ids.ts';
import { ordered } from '../../../shared/plan/plan.ts';
import { nameOf } from '../../../shared/programme/words.ts';
import { shortPlace } from '../carry/say.ts';
import { PeriodsField } from './PeriodsField.tsx';
import { RecordsField } from './RecordsField.tsx';
import { roomOptions } from './RoomsField.tsx';
import { edit, Fold, type SectionProps } from './section.tsx';

/** What its place depends on: other sessions, and rooms and times it should not have. */
export function ConditionsSection(props: SectionProps) {
  return (
    <Fold name="conditions" title={props.wording.t('programme.section.conditions')}>
      <Conditions {...props} />
    </Fold>
  );
}

/** Apart, because it names every other session and need not while it is folded. */
function Conditions({ session, wording }: SectionProps) {
  const { plan, t } = wording;
  const others = ordered(plan, 'sessions')
    .filter(({ id }) => id !== session.id)
    .map((other) => ({
      id: other.id,
      label: nameOf(plan, other, t),
      more: other.start === null ? t('programme.unplaced') : shortPlace(wording, other),
    }));
  const { undesired } = session;
  const bound = (field: 'after' | 'notWith' | 'sameDayAs') => (
    <RecordsField<SessionId>
      label={t(`programme.field.${field}`)}
      options={others}
      value={session[field]}
      onCommit={(value) => edit(session, { [field]: value })}
    />
  );
  return (
    <>
      {bound('after')}
      {bound('notWith')}
      {bound('sameDayAs')}
      <RecordsField
        label={t('programme.field.undesiredRooms')}
        options={roomOptions(plan, t)}
        value={undesired.rooms}
        onCommit={(rooms) => edit(session, { undesired: { ...undesired, rooms } })}
      />
      <PeriodsField
        label={t('programme.field.undesiredTimes')}
        value={undesired.times}
        wording={wording}
        onCommit={(times) => edit(session, { undesired: { ...undesired, times } })}
      />
    </>
  );
}
