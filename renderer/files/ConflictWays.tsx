import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { compareWithTheirs, takeTheirs } from '../store/others.ts';
import { keepBoth } from '../store/saving.ts';

/**
 * What can be done when another program has changed the file of a plan that has unsaved edits here. Merging the two
 * is one more way, and its button stands first.
 */
export function ConflictWays({ busy }: { readonly busy: boolean }) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" disabledFocusable={busy} onClick={() => void compareWithTheirs()}>
        {t('files.conflict.compare')}
      </Button>
      <Button size="small" disabledFocusable={busy} onClick={() => void keepBoth()}>
        {t('files.conflict.keepBoth')}
      </Button>
      <Button size="small" disabledFocusable={busy} onClick={() => setAsking(true)}>
        {t('files.conflict.takeTheirs')}
      </Button>
      {asking && (
        <Dialog open onOpenChange={() => setAsking(false)}>
          <DialogSurface className="file-dialog">
            <DialogBody>
              <DialogTitle>{t('files.conflict.askTitle')}</DialogTitle>
              <DialogContent>
                <p>{t('files.conflict.askText')}</p>
              </DialogContent>
              <DialogActions>
                <Button onClick={() => setAsking(false)}>{t('files.offer.cancel')}</Button>
                <Button
                  appearance="primary"
                  onClick={() => {
                    setAsking(false);
                    void takeTheirs();
                  }}
                >
                  {t('files.conflict.askYes')}
                </Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
    </>
  );
}
