import { SESSION_KINDS, SESSION_STATUSES, type SessionStatus } from '../../../shared/plan/records/session.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { toggleCancelled } from '../sessions.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { edit, type SectionProps, sectionOf } from './section.tsx';

/** What is asked for every day: what it is called, what kind it is, when and where. */
export function BasicsSection({ session, wording }: SectionProps) {
  return (
    <>
      <div className="fields-numbered">
        <NumberField session={session} wording={wording} />
        <TitleField session={session} wording={wording} />
      </div>
      <PlaceFields session={session} wording={wording} />
      <KindFields session={session} wording={wording} />
    </>
  );
}

const NumberField = sectionOf(['number'], function NumberField({ session, wording: { t } }) {
  return (
    <TextField
      label={t('programme.field.number')}
      value={session.number}
      longest={20}
      onCommit={(number, gesture) => edit(session, { number }, gesture)}
    />
  );
});

const TitleField = sectionOf(['title'], function TitleField({ session, wording: { t } }) {
  return (
    <div data-title>
      <TextField
        label={t('programme.field.title')}
        value={session.title}
        onCommit={(title, gesture) => edit(session, { title }, gesture)}
      />
    </div>
  );
});

const KindFields = sectionOf(['kind', 'status'], function KindFields({ session, wording: { t } }) {
  const changeStatus = (status: SessionStatus) => {
    const reinstates = session.status === 'cancelled' && status === 'planned';
    if (reinstates || status === 'cancelled') toggleCancelled(session);
    else edit(session, { status });
  };
  return (
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
  );
});
