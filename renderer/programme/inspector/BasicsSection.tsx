import { SESSION_KINDS, SESSION_STATUSES, type SessionStatus } from '../../../shared/plan/records/session.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { toggleCancelled } from '../sessions.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { edit, type SectionProps } from './section.tsx';

/** What is asked for every day: what it is called, what kind it is, when and where. */
export function BasicsSection({ session, wording }: SectionProps) {
  const { t } = wording;
  const changeStatus = (status: SessionStatus) => {
    const reinstates = session.status === 'cancelled' && status === 'planned';
    if (reinstates || status === 'cancelled') toggleCancelled(session);
    else edit(session, { status });
  };
  return (
    <>
      <div className="fields-numbered">
        <TextField
          label={t('programme.field.number')}
          value={session.number}
          longest={20}
          onCommit={(number, gesture) => edit(session, { number }, gesture)}
        />
        <div data-title>
          <TextField
            label={t('programme.field.title')}
            value={session.title}
            onCommit={(title, gesture) => edit(session, { title }, gesture)}
          />
        </div>
      </div>
      <PlaceFields session={session} wording={wording} />
      <div className="fields-two">
        <SelectField
          label={t('programme.field.kind')}
          value={session.kind}
          options={SESSION_KINDS.map((value) => ({ value, label: t(`records.sessionKind.${value}`) }))}
          onCommit={(kind) => edit(session, { kind })}
        />
        <SelectField
          label={t('programme.field.status')}
          value={session.status}
          options={SESSION_STATUSES.map((value) => ({ value, label: t(`records.sessionStatus.${value}`) }))}
          onCommit={changeStatus}
        />
      </div>
    </>
  );
}
