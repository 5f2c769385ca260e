import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useEffect } from 'react';
import { ComparisonDialog } from '../files/ComparisonDialog.tsx';
import { DropZone } from '../files/DropZone.tsx';
import { OpeningDialog } from '../files/OpeningDialog.tsx';
import { RecoveryDialog } from '../files/RecoveryDialog.tsx';
import { VersionsDialog } from '../files/versions/VersionsDialog.tsx';
import { useText } from '../i18n/use-text.ts';
import { useImport } from '../imports/import-state.ts';
import { Palette } from '../palette/Palette.tsx';
import { StartScreen } from '../start/StartScreen.tsx';
import { useExporting } from '../store/exporting.ts';
import { usePlanStore } from '../store/plan.ts';
import { Crash } from './Crash.tsx';
import { useTheme } from './fluent-theme.ts';
import { Notices } from './Notices.tsx';
import { Shell } from './Shell.tsx';
import { Shortcuts } from './Shortcuts.tsx';

const ImportDialog = lazy(() =>
  import('../imports/ImportDialog.tsx').then((module) => ({ default: module.ImportDialog })),
);

const ExportDialog = lazy(() =>
  import('../exporting/ExportDialog.tsx').then((module) => ({ default: module.ExportDialog })),
);
const MailDialog = lazy(() =>
  import('../exporting/mail/MailDialog.tsx').then((module) => ({ default: module.MailDialog })),
);

/** The window: the start screen, or the plan that is open. */
export function App() {
  const { language } = useText();
  const { name, theme } = useTheme();
  const title = usePlanStore(({ open }) => open?.name);
  const exporting = useExporting(({ choices }) => choices !== null);
  const mailing = useExporting((state) => state.mailing);
  const importing = useImport(({ stage }) => stage.at !== 'closed');

  useEffect(() => {
    document.documentElement.dataset.theme = name;
    document.documentElement.lang = language;
  }, [name, language]);
  useEffect(() => {
    document.title = title === undefined ? 'Lokaplan' : `${title} – Lokaplan`;
  }, [title]);

  return (
    <FluentProvider theme={theme} className="app">
      <Crash>{title === undefined ? <StartScreen /> : <Shell />}</Crash>
      <Notices />
      <Shortcuts />
      <Palette />
      {title !== undefined && <VersionsDialog />}
      {title !== undefined && <ComparisonDialog />}
      {title !== undefined && importing && (
        <Suspense fallback={null}>
          <ImportDialog />
        </Suspense>
      )}
      {title !== undefined && exporting && (
        <Suspense fallback={null}>
          <ExportDialog />
        </Suspense>
      )}
      {title !== undefined && mailing && (
        <Suspense fallback={null}>
          <MailDialog />
        </Suspense>
      )}
      <RecoveryDialog />
      <OpeningDialog />
      <DropZone />
    </FluentProvider>
  );
}
