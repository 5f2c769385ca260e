import { Dialog, DialogBody, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Choose } from './Choose.tsx';
import { closeImport, listenForReading, useImport } from './import-state.ts';
import { ListImport } from './ListImport.tsx';
import { PlansImport } from './PlansImport.tsx';
import { ReadingFile } from './ReadingFile.tsx';
import { ScheduleImport } from './ScheduleImport.tsx';
import './imports.css';
import './preview-table.css';

/** What is to come in, from where, and what it would do; only then it is taken. */
export function ImportDialog() {
  const { t } = useText();
  const { stage } = useImport();
  const surface = useRef<HTMLElement | null>(null);
  useEffect(listenForReading, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stage takes the place of the one that had the focus.
  useEffect(() => {
    const { current } = surface;
    if (current === null || current.contains(document.activeElement)) return;
    (current.querySelector<HTMLElement>('.import-way') ?? current).focus();
  }, [stage.at]);
  if (stage.at === 'closed') return null;
  const small = stage.at === 'choose' || stage.at === 'reading';
  const title =
    'name' in stage && !small
      ? `${t('imports.title')} · ${t('imports.from', { name: stage.name })}`
      : t('imports.title');
  return (
    <Dialog open onOpenChange={closeImport}>
      <DialogSurface
        ref={(element: HTMLElement | null) => {
          surface.current = element;
        }}
        tabIndex={-1}
        className={small ? 'import-dialog' : 'import-dialog import-dialog-wide'}
      >
        <DialogBody className="import-body">
          <DialogTitle className="import-title">{title}</DialogTitle>
          {stage.at === 'choose' && <Choose problem={stage.problem} />}
          {stage.at === 'reading' && <ReadingFile name={stage.name} />}
          {stage.at === 'list' && <ListImport key={stage.name} book={stage.book} pastedAs={stage.kind} />}
          {stage.at === 'schedule' && <ScheduleImport entries={stage.entries} />}
          {stage.at === 'plans' && <PlansImport plans={stage.plans} unread={stage.unread} />}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
