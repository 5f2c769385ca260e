import { Button, DialogActions, DialogContent, Spinner } from '@fluentui/react-components';
import { useText } from '../i18n/use-text.ts';
import { closeImport } from './import-state.ts';

/** A file is being read, elsewhere; this can be ended at any time. */
export function ReadingFile({ name }: { readonly name: string }) {
  const { t } = useText();
  return (
    <>
      <DialogContent className="import-reading">
        <Spinner size="small" labelPosition="after" label={t('imports.reading', { name })} />
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={closeImport}>
          {t('imports.cancel')}
        </Button>
      </DialogActions>
    </>
  );
}
