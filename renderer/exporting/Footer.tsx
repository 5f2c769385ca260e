import { Button, DialogActions, ProgressBar } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { ExportChoices } from '../../shared/export/choices.ts';
import { isPaged } from '../../shared/export/choices.ts';
import { bridge } from '../bridge.ts';
import { useText } from '../i18n/use-text.ts';
import {
  closeExport,
  type Outcome,
  openExported,
  perform,
  showExported,
  useExporting,
} from '../store/exporting.ts';
import { useFiles } from '../store/files.ts';
import { usePlanStore } from '../store/plan.ts';

/** What is done sooner needs no progress shown, in milliseconds. */
const SOON = 500;

/** How far it has got, what came of it, and the ways on. */
export function Footer({ choices }: { readonly choices: ExportChoices }) {
  const { t } = useText();
  const busy = useFiles((files) => files.busy);
  const outcome = useExporting((state) => state.outcome);
  const { format, calendar, person, sheets } = choices;
  const ready = isPaged(format)
    ? sheets.length > 0
    : format !== 'ics' || calendar !== 'person' || person !== null;
  const label =
    format === 'print' ? 'print' : format === 'ics' && calendar === 'each' ? 'saveFolder' : 'save';
  return (
    <DialogActions className="export-footer">
      <div className="export-status">
        {busy ? <Progress /> : outcome && <OutcomeLine outcome={outcome} />}
      </div>
      <Button onClick={closeExport}>{t('exporting.close')}</Button>
      <Button appearance="primary" disabledFocusable={busy || !ready} onClick={() => void perform()}>
        {t(`exporting.${label}`)}
      </Button>
    </DialogActions>
  );
}

/** Shows how far what is being written has got, once that takes long, with a way to end it. */
export function Progress() {
  const { t, language } = useText();
  const document = usePlanStore(({ open }) => open?.document);
  const [share, setShare] = useState<number | null>(null);
  const [begun, setBegun] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(
    () =>
      bridge.on('export.progress', (told) => {
        if (told.document !== document) return;
        setBegun(true);
        setShare(told.share);
      }),
    [document],
  );
  useEffect(() => {
    if (!begun) return;
    const timer = setTimeout(() => setShown(true), SOON);
    return () => clearTimeout(timer);
  }, [begun]);
  if (!shown) return null;
  const percent = share === null || share >= 1 ? null : Math.floor(share * 100);
  return (
    <>
      <div className="export-progress" lang={language}>
        <span role="status">
          {percent === null ? t('exporting.progress') : t('exporting.progressShare', { percent })}
        </span>
        <ProgressBar
          aria-label={t('exporting.progress')}
          {...(percent === null ? {} : { value: percent / 100 })}
        />
      </div>
      <Button size="small" onClick={() => void bridge.call('export.cancel', undefined)}>
        {t('exporting.cancel')}
      </Button>
    </>
  );
}

function OutcomeLine({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useText();
  if (outcome.kind === 'problem')
    return (
      <p className="export-wrong" role="alert">
        {outcome.text}
      </p>
    );
  const text =
    outcome.kind === 'printed'
      ? t('exporting.printed')
      : t('exporting.done', { name: outcome.exported.name });
  return (
    <>
      <p className="export-done" role="status">
        <CheckmarkCircle20Regular aria-hidden />
        <span>{text}</span>
      </p>
      {outcome.kind === 'saved' && (
        <>
          <Button size="small" onClick={() => void openExported(outcome.exported)}>
            {t('exporting.open')}
          </Button>
          <Button size="small" onClick={() => showExported(outcome.exported)}>
            {t('exporting.showInFolder')}
          </Button>
        </>
      )}
    </>
  );
}
