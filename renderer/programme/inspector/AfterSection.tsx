import { TextField } from '../../ui/fields/TextField.tsx';
import { edit, Fold, type SectionProps } from './section.tsx';

/** What came out of it, and notes. */
export function AfterSection({ session, wording }: SectionProps) {
  const { t } = wording;
  return (
    <Fold name="after" title={t('programme.section.after')}>
      <TextField
        label={t('programme.field.outcome')}
        multiline
        value={session.outcome}
        onCommit={(outcome, gesture) => edit(session, { outcome }, gesture)}
      />
      <TextField
        label={t('programme.field.notes')}
        multiline
        value={session.notes}
        onCommit={(notes, gesture) => edit(session, { notes }, gesture)}
      />
    </Fold>
  );
}
