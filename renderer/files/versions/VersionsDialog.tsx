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
import { problemText } from '../../../shared/problem.ts';
import { bridge } from '../../bridge.ts';
import { type MomentWording, momentInWords } from '../../i18n/moments.ts';
import { useText } from '../../i18n/use-text.ts';
import { useFiles } from '../../store/files.ts';
import { dispatch, usePlanStore } from '../../store/plan.ts';
import { saveCopy } from '../../store/saving.ts';
import { useReadOnly } from '../../store/use-plan.ts';
import { useVersions } from '../../store/versions.ts';
import { notifyUndoable } from '../../ui/undo-notice.ts';
import { useLoaded } from '../use-loaded.ts';
import { VersionDetails } from './VersionDetails.tsx';
import { VersionList } from './VersionList.tsx';
import './versions.css';

/** This many versions are listed at first, and this many more each time one asks for older ones. */
const LISTED = 100;

const close = () => useVersions.setState({ shown: false });

/** The plan as it was: found by day and time, compared with what it is now, and brought back. */
export function VersionsDialog() {
  const shown = useVersions((state) => state.shown);
  const document = usePlanStore(({ open }) => open?.document);
  return shown && document !== undefined ? <Versions key={document} document={document} /> : null;
}

function Versions({ document }: { readonly document: string }) {
  const { t, language } = useText();
  const [now] = useState(() => new Date());
  const wording: MomentWording = { t, language, now };
  const readOnly = useReadOnly();
  const busy = useFiles((files) => files.busy);
  const [chosen, setChosen] = useState<string | null>(null);
  const [listed, setListed] = useState(LISTED);
  const loaded = useLoaded(document, () => bridge.call('plan.versions', { document }));
  const then = useLoaded(chosen, (version) => bridge.call('plan.version', { document, version }));
  const versions = loaded?.ok ? loaded.value : [];
  const version = versions.find((one) => one.version === chosen);

  const restore = (): void => {
    if (then?.ok !== true || version === undefined || !dispatch('plan.restore', { to: then.value })) return;
    close();
    notifyUndoable('info', t('files.versions.restored', { when: momentInWords(version.at, wording) }));
  };

  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface className="versions-dialog">
        <DialogBody className="versions-body">
          <DialogTitle>{t('files.versions.title')}</DialogTitle>
          <DialogContent className="versions">
            {loaded === null && <p className="versions-note">{t('app.loading')}</p>}
            {loaded?.ok === false && (
              <p className="versions-note" role="alert">
                {problemText(loaded.problem, t)}
              </p>
            )}
            {loaded?.ok === true && versions.length === 0 && (
              <p className="versions-note">{t('files.versions.none')}</p>
            )}
            {versions.length > 0 && (
              <>
                <div className="versions-side">
                  <VersionList
                    versions={versions.slice(0, listed)}
                    chosen={chosen}
                    wording={wording}
                    onChoose={setChosen}
                  />
                  {versions.length > listed && (
                    <Button size="small" onClick={() => setListed(listed + LISTED)}>
                      {t('files.versions.older')}
                    </Button>
                  )}
                </div>
                <VersionDetails version={version} then={then} wording={wording} />
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{t('app.close')}</Button>
            <Button
              disabledFocusable={busy || version === undefined}
              onClick={() => version && void saveCopy(version.version)}
            >
              {t('files.versions.saveCopy')}
            </Button>
            {!readOnly && (
              <Button appearance="primary" disabledFocusable={busy || then?.ok !== true} onClick={restore}>
                {t('files.versions.restore')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
