import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { FileBar } from '../files/FileBar.tsx';
import { CheckVoice } from '../findings/CheckCount.tsx';
import { FindingsPanel } from '../findings/FindingsPanel.tsx';
import { useFindings } from '../findings/panel-state.ts';
import { useText } from '../i18n/use-text.ts';
import { ProgrammeView } from '../programme/ProgrammeView.tsx';
import { useView, type ViewName } from '../store/view.ts';
import { Navigation } from './Navigation.tsx';
import { TopBar } from './TopBar.tsx';
import './shell.css';

/** The views that the first screen does without. */
const later = {
  reviewers: async () => ({ default: (await import('../reviewers/ReviewersView.tsx')).ReviewersView }),
  groups: async () => ({ default: (await import('../groups/GroupsView.tsx')).GroupsView }),
  people: async () => ({ default: (await import('../people/PeopleView.tsx')).PeopleView }),
  settings: async () => ({ default: (await import('../settings/SettingsView.tsx')).SettingsView }),
};

/** What each place of the navigation shows. */
const VIEWS: Record<ViewName, ComponentType> = {
  programme: ProgrammeView,
  reviewers: lazy(later.reviewers),
  groups: lazy(later.groups),
  people: lazy(later.people),
  settings: lazy(later.settings),
};

/** The window with a plan in it: top bar, navigation, and the view the user is in. */
export function Shell() {
  const { t } = useText();
  const view = useView((state) => state.view);
  const View = VIEWS[view];
  const findings = useFindings((state) => state.shown);
  // Once the plan is on the screen and nothing else goes on, the rest is fetched, so that going there is instant.
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      for (const load of Object.values(later)) void load();
    });
    return () => cancelIdleCallback(idle);
  }, []);
  return (
    <div className="shell" data-findings={findings || undefined}>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <TopBar />
      <FileBar />
      <Navigation />
      <main id="content" className="content" aria-label={t(`app.view.${view}`)} tabIndex={-1}>
        <Suspense fallback={<p className="loading">{t('app.loading')}</p>}>
          <View />
        </Suspense>
      </main>
      {findings && <FindingsPanel />}
      <CheckVoice />
    </div>
  );
}
