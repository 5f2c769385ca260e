import { TextField } from '../../ui/fields/TextField.tsx';
import { edit, Fold, sectionOf } from './section.tsx';

/** What came out of it, and notes. */
export const AfterSection = sectionOf(['outcome', 'notes'], function AfterSection({ session, wording }) {
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
});
