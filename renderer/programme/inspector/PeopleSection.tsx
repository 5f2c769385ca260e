import { Button } from '@fluentui/react-components';
import { Dismiss12Regular } from '@fluentui/react-icons';
import type { PersonId } from '../../../shared/plan/ids.ts';
import { SESSION_ROLES, type SessionPerson, type SessionRole } from '../../../shared/plan/records/session.ts';
import { USUAL_ROLE } from '../../../shared/programme/usual-role.ts';
import { PeopleField } from '../../ui/fields/PeopleField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { edit, Fold, sectionOf } from './section.tsx';

/** Who runs the session, each with a role, and those without a name. */
export const PeopleSection = sectionOf(
  ['kind', 'people', 'presenters'],
  function PeopleSection({ session, wording }) {
    const { plan, t } = wording;
    const { people } = session;
    const isThere = (person: PersonId, role: SessionRole) =>
      people.some((other) => other.person === person && other.role === role);
    const add = (person: PersonId, gesture: string) => {
      const usual = USUAL_ROLE[session.kind];
      const role = isThere(person, usual) ? SESSION_ROLES.find((other) => !isThere(person, other)) : usual;
      if (role !== undefined) edit(session, { people: [...people, { person, role }] }, gesture);
    };
    const replace = (old: SessionPerson, ...next: SessionPerson[]) =>
      edit(session, { people: people.flatMap((other) => (other === old ? next : [other])) });

    return (
      <Fold
        name="people"
        title={t('programme.section.people')}
        summary={people.length > 0 ? String(people.length) : ''}
      >
        {people.length > 0 && (
          <ul className="session-people">
            {people.map((entry) => {
              const name = plan.people[entry.person]?.name ?? '';
              const free = SESSION_ROLES.filter(
                (role) => role === entry.role || !isThere(entry.person, role),
              );
              return (
                <li key={`${entry.person} ${entry.role}`}>
                  <span title={name}>{name}</span>
                  <SelectField
                    label={t('programme.field.roleOf', { name })}
                    labelHidden
                    value={entry.role}
                    options={free.map((value) => ({ value, label: t(`records.sessionRole.${value}`) }))}
                    onCommit={(role) => replace(entry, { ...entry, role })}
                  />
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<Dismiss12Regular />}
                    aria-label={t('fields.people.remove', { name })}
                    onClick={() => replace(entry)}
                  />
                </li>
              );
            })}
          </ul>
        )}
        <PeopleField
          label={t('programme.field.addPerson')}
          value={[]}
          onCommit={([person], gesture) => person !== undefined && add(person, gesture)}
        />
        <TextField
          label={t('programme.field.presenters')}
          hint={t('programme.field.presentersHint')}
          value={session.presenters}
          onCommit={(presenters, gesture) => edit(session, { presenters }, gesture)}
        />
      </Fold>
    );
  },
);
