import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { format as formatTime } from 'date-fns';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type ExportChoices, isPaged, workbookOptionsOf } from '../../shared/export/choices.ts';
import type { LocalDateTime } from '../../shared/plan/time.ts';
import { bridge } from '../bridge.ts';
import { useLoaded } from '../files/use-loaded.ts';
import { useText } from '../i18n/use-text.ts';
import { closeExport, useExporting } from '../store/exporting.ts';
import { usePlanStore } from '../store/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import { Footer } from './Footer.tsx';
import { FormatList } from './FormatList.tsx';
import { Options } from './Options.tsx';
import { DocumentPreview } from './preview/DocumentPreview.tsx';
import { PagesPreview } from './preview/PagesPreview.tsx';
import { TextPreview } from './preview/TextPreview.tsx';
import { usePages } from './preview/use-pages.ts';
import { useFocusReturned } from './use-focus-returned.ts';
import './exporting.css';
import './options.css';
import './preview/preview.css';

/** As what the plan leaves, what of it, and to the right just what will come out. */
export function ExportDialog() {
  const choices = useExporting((state) => state.choices);
  const document = usePlanStore(({ open }) => open?.document);
  return choices === null || document === undefined ? null : (
    <Exporting key={document} document={document} choices={choices} />
  );
}

interface ExportingProps {
  readonly document: string;
  readonly choices: ExportChoices;
}

function Exporting({ document, choices }: ExportingProps) {
  const { t } = useText();
  useFocusReturned();
  const plan = usePlan();
  const logo = useExporting((state) => state.logo);
  const sent = usePlanStore(({ open }) => open?.sent);
  const [now] = useState(() => formatTime(new Date(), "yyyy-MM-dd'T'HH:mm") as LocalDateTime);
  const listed = useLoaded(document, () => bridge.call('plan.versions', { document }));
  const versions = listed?.ok ? listed.value : null;
  const earlier = useLoaded(choices.since, (version) => bridge.call('plan.version', { document, version }));
  const at = versions?.find(({ version }) => version === choices.since)?.at;
  const since = useMemo(
    () =>
      earlier?.ok && at !== undefined
        ? { plan: earlier.value, at: formatTime(at, "yyyy-MM-dd'T'HH:mm") as LocalDateTime }
        : undefined,
    [earlier, at],
  );
  const paged = isPaged(choices.format);
  const options = useMemo(
    () =>
      paged && choices.sheets.length > 0
        ? workbookOptionsOf(choices, { printedAt: now, logo, sent, since })
        : null,
    [paged, choices, now, logo, sent, since],
  );
  const preview = usePages(plan, options);
  const surface = useRef<HTMLElement | null>(null);
  useEffect(() => surface.current?.querySelector<HTMLElement>('.export-formats :checked')?.focus(), []);
  return (
    <Dialog open onOpenChange={closeExport}>
      <DialogSurface
        ref={(element: HTMLElement | null) => {
          surface.current = element;
        }}
        className="export-dialog"
      >
        <DialogBody className="export-body">
          <DialogTitle
            className="export-title"
            action={
              <Button
                appearance="subtle"
                icon={<Dismiss20Regular />}
                aria-label={t('exporting.close')}
                onClick={closeExport}
              />
            }
          >
            {t('exporting.title')}
          </DialogTitle>
          <DialogContent className="export-content">
            <FormatList format={choices.format} />
            <Options choices={choices} counts={preview.pages?.counts ?? {}} versions={versions} />
            <section className="export-preview" aria-label={t('exporting.preview.label')}>
              {paged && options === null && <p className="export-note">{t('exporting.preview.noSheets')}</p>}
              {options !== null && (
                <PagesPreview preview={preview} language={choices.language ?? plan.event.language} />
              )}
              {choices.format === 'docx' && <DocumentPreview choices={choices} now={now} />}
              {!paged && choices.format !== 'docx' && <TextPreview choices={choices} />}
            </section>
          </DialogContent>
          <Footer choices={choices} />
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
