import { Button, Checkbox, Field, Link } from '@fluentui/react-components';
import { Delete20Regular, Dismiss20Regular, Print20Regular } from '@fluentui/react-icons';
import { formatDate, formatTimes } from '../../shared/i18n/dates.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import { all } from '../../shared/plan/plan.ts';
import { MODES } from '../../shared/plan/records/common.ts';
import { PERSON_ROLES, type Person, type PersonRole } from '../../shared/plan/records/person.ts';
import { addMinutes } from '../../shared/plan/time.ts';
import type { Engagement } from '../../shared/reviewing/engagements.ts';
import { useText } from '../i18n/use-text.ts';
import { exportPerson } from '../store/exporting.ts';
import { dispatch } from '../store/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import { goTo, select, useView } from '../store/view.ts';
import { EditButton } from '../ui/EditButton.tsx';
import { hasNamesake } from '../ui/fields/find.ts';
import { OrganisationField } from '../ui/fields/OrganisationField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { GroupingFields } from './GroupingFields.tsx';
import { PresenceFields } from './PresenceFields.tsx';
import { doing } from './register.ts';
import './person-panel.css';

interface PersonPanelProps {
  readonly person: Person;
  readonly engagements: readonly Engagement[];
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

/** Everything of a person that is edited from day to day, and what they do in the programme. */
export function PersonPanel({ person, engagements, onClose, onDelete }: PersonPanelProps) {
  const { t } = useText();
  const set = (fields: Partial<Person>, gesture?: string) =>
    dispatch('record.edit', { id: person.id, fields }, gesture);
  const plan = usePlan();
  const namesake = hasNamesake(plan, person.name, person.id);
  const toggleRole = (role: PersonRole) =>
    set({ roles: PERSON_ROLES.filter((other) => person.roles.includes(other) !== (other === role)) });
  return (
    <aside
      className="person-panel"
      aria-label={t('people.panel.label', { name: person.name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <h3>{person.name || t('people.unnamed')}</h3>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss20Regular />}
          aria-label={t('people.panel.close')}
          onClick={onClose}
        />
      </header>
      <TextField
        label={t('people.panel.name')}
        {...(namesake ? { hint: t('people.add.namesake') } : {})}
        value={person.name}
        check={(text) => (text.trim() === '' ? t('people.panel.needsName') : undefined)}
        onCommit={(name, gesture) => set({ name }, gesture)}
      />
      <div className="pair">
        <TextField
          label={t('people.panel.title')}
          value={person.title}
          onCommit={(title, gesture) => set({ title }, gesture)}
        />
        <OrganisationField
          label={t('people.panel.organisation')}
          value={person.organisation}
          onCommit={(organisation, gesture) => set({ organisation }, gesture)}
        />
        <TextField
          label={t('people.panel.email')}
          kind="email"
          value={person.email}
          onCommit={(email, gesture) => set({ email }, gesture)}
        />
        <TextField
          label={t('people.panel.phone')}
          kind="tel"
          value={person.phone}
          onCommit={(phone, gesture) => set({ phone }, gesture)}
        />
      </div>
      <Field label={t('people.panel.roles')}>
        {/* biome-ignore lint/a11y/useSemanticElements: the Field around it names it. */}
        <div role="group" className="roles">
          {PERSON_ROLES.map((role) => (
            <Checkbox
              key={role}
              label={t(`records.personRole.${role}`)}
              checked={person.roles.includes(role)}
              onChange={() => toggleRole(role)}
            />
          ))}
        </div>
      </Field>
      <div className="pair">
        <SelectField
          label={t('people.panel.mode')}
          value={person.mode}
          options={MODES.map((mode) => ({ value: mode, label: t(`records.mode.${mode}`) }))}
          onCommit={(mode) => set({ mode })}
        />
        <TextField
          label={t('people.panel.diet')}
          value={person.diet}
          onCommit={(diet, gesture) => set({ diet }, gesture)}
        />
      </div>
      <PresenceFields person={person} />
      <GroupingFields person={person} />
      <TextField
        label={t('people.panel.notes')}
        multiline
        value={person.notes}
        onCommit={(notes, gesture) => set({ notes }, gesture)}
      />
      <section>
        <h4>{t('people.panel.programme')}</h4>
        {engagements.length === 0 ? (
          <p className="nothing-yet">{t('people.panel.nothing')}</p>
        ) : (
          <ul className="engagements">
            {engagements.map((engagement) => (
              <EngagementLine key={engagement.session.id} engagement={engagement} />
            ))}
          </ul>
        )}
        {engagements.length > 0 && (
          <Button size="small" icon={<Print20Regular />} onClick={() => void exportPerson(person.id)}>
            {t('exporting.forPerson')}
          </Button>
        )}
      </section>
      <EditButton className="person-delete" icon={<Delete20Regular />} onClick={onDelete}>
        {t('people.panel.delete')}
      </EditButton>
    </aside>
  );
}

function EngagementLine({ engagement }: { readonly engagement: Engagement }) {
  const { t, language } = useText();
  const plan = usePlan();
  const { session } = engagement;
  const { start, minutes } = session;
  const show = (): void => {
    const day = start === null ? undefined : dayOf(all(plan, 'days'), start);
    useView.setState({ day: day?.id ?? null });
    select(session.id);
    goTo('programme');
  };
  const when =
    start === null
      ? t('people.unplaced')
      : `${formatDate(start, 'medium', language)} ${formatTimes(start, addMinutes(start, minutes), language)}`;
  return (
    <li>
      <span>{when}</span>
      <Link as="button" onClick={show}>
        {doing(plan, engagement, t)}
      </Link>
    </li>
  );
}
