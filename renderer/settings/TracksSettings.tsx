import { all, ordered } from '../../shared/plan/plan.ts';
import { HUES, type Hue, type Track } from '../../shared/plan/records/track.ts';
import { useText } from '../i18n/use-text.ts';
import { dispatch, newId } from '../store/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import { TextField } from '../ui/fields/TextField.tsx';
import { focusNew } from './focus-new.ts';
import { RecordsTable } from './RecordsTable.tsx';
import { RowButtons } from './RowButtons.tsx';

/** The tracks through the programme, each with its hue. */
export function TracksSettings() {
  const { t } = useText();
  const plan = usePlan();
  const tracks = ordered(plan, 'tracks');
  const users = [...all(plan, 'groups'), ...all(plan, 'sessions')];

  const add = (): void => {
    const id = newId('tracks');
    const hue = HUES.find((one) => !tracks.some((track) => track.hue === one)) ?? 'grey';
    if (dispatch('track.add', { id, fields: { name: t('settings.tracks.newName'), hue } })) focusNew(id);
  };
  return (
    <RecordsTable
      kind="tracks"
      heads={[
        { text: t('settings.tracks.name') },
        { text: t('settings.tracks.hue') },
        { text: t('settings.tracks.uses') },
      ]}
      records={tracks}
      row={(track, onDelete) => (
        <TrackRow
          key={track.id}
          track={track}
          tracks={tracks}
          uses={users.filter((user) => user.track === track.id).length}
          onDelete={onDelete}
        />
      )}
      onAdd={add}
      deletionOf={({ name }) => ({ name: name || t('settings.row.unnamed') })}
    />
  );
}

interface TrackRowProps {
  readonly track: Track;
  readonly tracks: readonly Track[];
  readonly uses: number;
  readonly onDelete: () => void;
}

function TrackRow({ track, tracks, uses, onDelete }: TrackRowProps) {
  const { t } = useText();
  const name = track.name || t('settings.row.unnamed');
  return (
    <tr data-record={track.id}>
      <td>
        <TextField
          label={t('settings.row.of', { field: t('settings.tracks.name'), name })}
          labelHidden
          value={track.name}
          check={(text) => (text.trim() === '' ? t('settings.tracks.needsName') : undefined)}
          onCommit={(text, gesture) =>
            dispatch('record.edit', { id: track.id, fields: { name: text } }, gesture)
          }
        />
      </td>
      <td>
        <HueChoice
          label={t('settings.row.of', { field: t('settings.tracks.hue'), name })}
          group={track.id}
          value={track.hue}
          onChoose={(hue) => dispatch('record.edit', { id: track.id, fields: { hue } })}
        />
      </td>
      <td className="settings-uses">{t('settings.tracks.usesOf', { count: uses })}</td>
      <td>
        <RowButtons id={track.id} name={name} list={tracks} onDelete={onDelete} />
      </td>
    </tr>
  );
}

interface HueChoiceProps {
  readonly label: string;
  readonly group: string;
  readonly value: Hue;
  readonly onChoose: (hue: Hue) => void;
}

/** The hues as swatches: radio buttons, of which the chosen one has a tick. */
function HueChoice({ label, group, value, onChoose }: HueChoiceProps) {
  const { t } = useText();
  return (
    <div className="hues" role="radiogroup" aria-label={label}>
      {HUES.map((hue) => (
        <label key={hue} className="hue" data-hue={hue} title={t(`records.hue.${hue}`)}>
          <input
            type="radio"
            name={group}
            checked={hue === value}
            aria-label={t(`records.hue.${hue}`)}
            onChange={() => onChoose(hue)}
          />
          <span aria-hidden="true">{hue === value ? '✓' : ''}</span>
        </label>
      ))}
    </div>
  );
}
