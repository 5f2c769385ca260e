import { Add20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { TrackId } from '../../shared/plan/ids.ts';
import { ordered } from '../../shared/plan/plan.ts';
import type { Group } from '../../shared/plan/records/group.ts';
import { useText } from '../i18n/use-text.ts';
import { dispatch, newId } from '../store/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import { DeleteDialog } from '../ui/delete/DeleteDialog.tsx';
import { EditButton } from '../ui/EditButton.tsx';
import { PeopleField } from '../ui/fields/PeopleField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { focusNew } from './focus-new.ts';
import { RowButtons } from './RowButtons.tsx';

/** The groups, each with its themes and the people responsible for those. */
export function GroupsSettings() {
  const { t } = useText();
  const plan = usePlan();
  const [deleting, setDeleting] = useState<Group | null>(null);
  const groups = ordered(plan, 'groups');

  const add = (): void => {
    const id = newId('groups');
    const highest = Math.max(0, ...groups.map((group) => Number(group.number) || 0));
    const fields = { number: `${highest + 1}`, themes: [{ title: '', responsible: [] }] };
    if (dispatch('group.add', { id, fields })) focusNew(id);
  };
  return (
    <>
      <p className="settings-intro">{t('settings.groups.intro')}</p>
      {groups.length === 0 && <p className="settings-intro">{t('settings.groups.none')}</p>}
      {groups.map((group) => (
        <GroupCard key={group.id} group={group} groups={groups} onDelete={() => setDeleting(group)} />
      ))}
      <EditButton icon={<Add20Regular />} onClick={add}>
        {t('settings.groups.add')}
      </EditButton>
      {deleting && (
        <DeleteDialog
          id={deleting.id}
          name={[t('settings.groups.called', { number: deleting.number }), deleting.name]
            .filter(Boolean)
            .join(' ')}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  );
}

interface GroupCardProps {
  readonly group: Group;
  readonly groups: readonly Group[];
  readonly onDelete: () => void;
}

function GroupCard({ group, groups, onDelete }: GroupCardProps) {
  const { t } = useText();
  const tracks = usePlan((plan) => plan.tracks);
  const plan = usePlan();
  const name = t('settings.groups.called', { number: group.number });
  const set = (fields: Partial<Group>, gesture?: string) =>
    dispatch('record.edit', { id: group.id, fields }, gesture);
  const setTheme = (index: number, fields: Partial<Group['themes'][number]>, gesture: string) =>
    set(
      { themes: group.themes.map((theme, at) => (at === index ? { ...theme, ...fields } : theme)) },
      gesture,
    );
  return (
    <section className="group-card" data-record={group.id} aria-label={name}>
      <div className="group-head">
        <TextField
          label={t('settings.groups.number')}
          longest={20}
          value={group.number}
          onCommit={(number, gesture) => set({ number }, gesture)}
        />
        <TextField
          label={t('settings.groups.name')}
          value={group.name}
          onCommit={(text, gesture) => set({ name: text }, gesture)}
        />
        <SelectField<TrackId | ''>
          label={t('settings.groups.track')}
          value={group.track !== null && tracks[group.track] ? group.track : ''}
          options={[
            { value: '', label: t('settings.groups.noTrack') },
            ...ordered(plan, 'tracks').map((track) => ({ value: track.id, label: track.name })),
          ]}
          onCommit={(track) => set({ track: track === '' ? null : track })}
        />
        <RowButtons id={group.id} name={name} list={groups} onDelete={onDelete} />
      </div>
      {group.themes.map((theme, index) => {
        const number = index + 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a theme has no identity but its place.
          <div key={index} className="group-theme">
            <TextField
              label={t('settings.groups.theme', { number })}
              value={theme.title}
              onCommit={(title, gesture) => setTheme(index, { title }, gesture)}
            />
            <PeopleField
              label={t('settings.groups.responsible', { number })}
              value={theme.responsible}
              onCommit={(responsible, gesture) => setTheme(index, { responsible: [...responsible] }, gesture)}
            />
            <EditButton
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label={t('settings.groups.deleteTheme', { number })}
              onClick={() => set({ themes: group.themes.filter((_, at) => at !== index) })}
            />
          </div>
        );
      })}
      <EditButton
        size="small"
        appearance="subtle"
        icon={<Add20Regular />}
        onClick={() => set({ themes: [...group.themes, { title: '', responsible: [] }] })}
      >
        {t('settings.groups.addTheme')}
      </EditButton>
    </section>
  );
}
