import { Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { formatDate } from '../../shared/i18n/dates.ts';
import type { Day } from '../../shared/plan/records/day.ts';
import type { Person } from '../../shared/plan/records/person.ts';
import { daysInOrder } from '../../shared/programme/board.ts';
import { useText } from '../i18n/use-text.ts';
import { setPresence } from '../reviewers/set-presence.ts';
import { usePlan } from '../store/use-plan.ts';
import { OptionalTimeField } from '../ui/fields/TimeField.tsx';
import './presence.css';

type Presence = NonNullable<Person['presence']>[number];

/** When someone is there: all of the event, or some days of it and some hours of those. */
export function PresenceFields({ person }: { readonly person: Person }) {
  const { t } = useText();
  const plan = usePlan();
  const days = daysInOrder(plan);
  const set = (presence: Person['presence'], gesture?: string) => setPresence(person, presence, gesture);
  const whole = (day: Day): Presence => ({ day: day.id, from: null, to: null });
  const { presence } = person;
  return (
    <div className="presence">
      <Field label={t('people.presence.label')}>
        <RadioGroup
          value={presence === null ? 'all' : 'some'}
          onChange={(_, data) => set(data.value === 'all' ? null : days.map(whole))}
        >
          <Radio value="all" label={t('people.presence.all')} />
          <Radio value="some" label={t('people.presence.some')} disabled={days.length === 0} />
        </RadioGroup>
      </Field>
      {presence !== null &&
        days.map((day) => (
          <PresenceOnDay
            key={day.id}
            day={day}
            presence={presence.find((other) => other.day === day.id)}
            onChange={(now, gesture) => {
              const others = presence.filter((other) => other.day !== day.id);
              set(now === null ? others : [...others, now], gesture);
            }}
          />
        ))}
    </div>
  );
}

interface PresenceOnDayProps {
  readonly day: Day;
  readonly presence: Presence | undefined;
  readonly onChange: (presence: Presence | null, gesture?: string) => void;
}

function PresenceOnDay({ day, presence, onChange }: PresenceOnDayProps) {
  const { t, language } = useText();
  const name = formatDate(day.date, 'medium', language);
  return (
    <div className="presence-day">
      <Checkbox
        label={name}
        checked={presence !== undefined}
        onChange={(_, data) => onChange(data.checked === true ? { day: day.id, from: null, to: null } : null)}
      />
      {presence !== undefined && (
        <>
          <OptionalTimeField
            label={t('people.presence.from', { day: name })}
            labelHidden
            placeholder={t('people.presence.begin')}
            value={presence.from}
            onCommit={(from, gesture) => onChange({ ...presence, from }, gesture)}
          />
          <span aria-hidden="true">–</span>
          <OptionalTimeField
            label={t('people.presence.to', { day: name })}
            labelHidden
            placeholder={t('people.presence.end')}
            value={presence.to}
            onCommit={(to, gesture) => onChange({ ...presence, to }, gesture)}
          />
        </>
      )}
    </div>
  );
}
