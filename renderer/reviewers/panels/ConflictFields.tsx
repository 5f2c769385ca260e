import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { IdOf } from '../../../shared/plan/ids.ts';
import { all, ordered } from '../../../shared/plan/plan.ts';
import type { Person } from '../../../shared/plan/records/person.ts';
import { reviewColumns } from '../../../shared/reviewing/matrix.ts';
import { announce } from '../../store/notices.ts';
import { dispatch } from '../../store/plan.ts';
import { EditButton } from '../../ui/EditButton.tsx';
import { SuggestField } from '../../ui/fields/SuggestField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { columnLabel, groupName, type Speech } from '../words.ts';

type With = Person['conflicts'][number]['with'];
/** Longer lists are searched, not read. */
const SHOWN = 12;

interface ConflictFieldsProps {
  readonly person: Person;
  readonly speech: Speech;
}

/** Conflicts of interest that the plan names: with whom or what, and why. */
export function ConflictFields({ person, speech }: ConflictFieldsProps) {
  const { t } = speech;
  const [text, setText] = useState('');
  const known = conflictable(speech).filter(
    ({ id }) => id !== person.id && !person.conflicts.some((conflict) => conflict.with === id),
  );
  const words = text.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const fitting = known.filter(({ label }) =>
    words.every((word) => label.toLocaleLowerCase('sv').includes(word)),
  );
  const set = (conflicts: Person['conflicts'], gesture?: string) =>
    dispatch('record.edit', { id: person.id, fields: { conflicts } }, gesture);
  return (
    <>
      <h4>{t('reviewers.panel.conflicts')}</h4>
      <p className="panel-intro">{t('reviewers.panel.conflictsIntro')}</p>
      {person.conflicts.length > 0 && (
        <ul className="panel-conflicts">
          {person.conflicts.map((conflict, index) => {
            const name = nameOf(conflict.with, speech);
            return (
              <li key={conflict.with}>
                <b>{name}</b>
                <EditButton
                  size="small"
                  appearance="subtle"
                  icon={<Dismiss16Regular />}
                  aria-label={t('reviewers.panel.removeConflict', { name })}
                  onClick={() => set(person.conflicts.filter((_, at) => at !== index))}
                />
                <TextField
                  label={t('reviewers.panel.reason', { name })}
                  labelHidden
                  placeholder={t('reviewers.panel.reasonHint')}
                  value={conflict.reason}
                  onCommit={(reason, gesture) =>
                    set(
                      person.conflicts.map((other, at) => (at === index ? { ...other, reason } : other)),
                      gesture,
                    )
                  }
                />
              </li>
            );
          })}
        </ul>
      )}
      <SuggestField
        label={t('reviewers.panel.addConflict')}
        text={text}
        onText={setText}
        suggestions={fitting.slice(0, SHOWN)}
        placeholder={t('reviewers.panel.conflictHint')}
        onPick={(id) => {
          setText('');
          const name = nameOf(id as With, speech);
          if (set([...person.conflicts, { with: id as With, reason: '' }]))
            announce(t('reviewers.panel.conflictAdded', { person: person.name, name }));
        }}
      />
    </>
  );
}

/** What someone can have a conflict of interest with, by name. */
function conflictable(speech: Speech) {
  const { plan, t } = speech;
  return [
    ...ordered(plan, 'groups').map(({ id }) => ({
      id: id as string,
      label: groupName(plan, id, t),
      more: t('records.kind.groups'),
    })),
    ...reviewColumns(plan).map((column) => ({
      id: column.session.id as string,
      label: columnLabel(column, speech),
      more: t('records.kind.sessions'),
    })),
    ...ordered(plan, 'organisations').map(({ id, name }) => ({
      id: id as string,
      label: name,
      more: t('records.kind.organisations'),
    })),
    ...all(plan, 'people').map(({ id, name }) => ({
      id: id as string,
      label: name,
      more: t('records.kind.people'),
    })),
  ];
}

function nameOf(id: With, speech: Speech): string {
  const { plan, t } = speech;
  const column = reviewColumns(plan).find(({ session }) => session.id === id);
  if (column !== undefined) return columnLabel(column, speech);
  if (id in plan.groups) return groupName(plan, id as IdOf<'groups'>, t);
  return (
    plan.organisations[id as IdOf<'organisations'>]?.name ??
    plan.people[id as IdOf<'people'>]?.name ??
    plan.sessions[id as IdOf<'sessions'>]?.title ??
    t('records.untitled')
  );
}
