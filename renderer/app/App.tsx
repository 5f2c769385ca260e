import { FluentProvider } from '@fluentui/react-components';
import { useEffect } from 'react';
import { ComparisonDialog } from '../files/ComparisonDialog.tsx';
import { DropZone } from '../files/DropZone.tsx';
import { OpeningDialog } from '../files/OpeningDialog.tsx';
import { RecoveryDialog } from '../files/RecoveryDialog.tsx';
import { VersionsDialog } from '../files/versions/VersionsDialog.tsx';
import { useText } from '../i18n/use-text.ts';
import { StartScreen } from '../start/StartScreen.tsx';
import { usePlanStore } from '../store/plan.ts';
import { Crash } from './Crash.tsx';
import { useTheme } from './fluent-theme.ts';
import { Notices } from './Notices.tsx';
import { Shell } from './Shell.tsx';
import { Shortcuts } from './Shortcuts.tsx';

/** The window: the start screen, or the plan that is open. */
export function App() {
  const { language } = useText();
  const { name, theme } = useTheme();
  const title = usePlanStore(({ open }) => open?.name);

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
      {title !== undefined && <VersionsDialog />}
      {title !== undefined && <ComparisonDialog />}
      <RecoveryDialog />
      <OpeningDialog />
      <DropZone />
    </FluentProvider>
  );
}
