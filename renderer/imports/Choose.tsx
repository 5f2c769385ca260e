import { Button, DialogActions, DialogContent } from '@fluentui/react-components';
import { DocumentTable24Regular, FolderOpen24Regular } from '@fluentui/react-icons';
import { useText } from '../i18n/use-text.ts';
import { choose, closeImport } from './import-state.ts';

/** Where from: a file, a folder of plans, or the clipboard. */
export function Choose({ problem }: { readonly problem: string | null }) {
  const { t } = useText();
  return (
    <>
      <DialogContent className="import-choose">
        {problem !== null && (
          <p className="import-wrong" role="alert">
            {problem}
          </p>
        )}
        <p>{t('imports.choose.intro')}</p>
        <ul>
          <li>
            <button type="button" className="import-way" onClick={() => void choose('file')}>
              <DocumentTable24Regular aria-hidden />
              <strong>{t('imports.choose.file')}</strong>
              <span>{t('imports.choose.fileAbout')}</span>
            </button>
          </li>
          <li>
            <button type="button" className="import-way" onClick={() => void choose('folder')}>
              <FolderOpen24Regular aria-hidden />
              <strong>{t('imports.choose.folder')}</strong>
              <span>{t('imports.choose.folderAbout')}</span>
            </button>
          </li>
        </ul>
        <p className="import-hint">
          {t('imports.choose.drop')} {t('imports.choose.paste')}
        </p>
      </DialogContent>
      <DialogActions>
        <Button onClick={closeImport}>{t('imports.cancel')}</Button>
      </DialogActions>
    </>
  );
}
