import { type ComponentType, lazy, Suspense } from 'react';
import { useText } from '../i18n/use-text.ts';
import { ProgrammeView } from '../programme/ProgrammeView.tsx';
import { useView, type ViewName } from '../store/view.ts';
import { Navigation } from './Navigation.tsx';
import { TopBar } from './TopBar.tsx';
import './shell.css';

/** What each place of the navigation shows. All but the first are fetched when they are first gone to. */
const VIEWS: Record<ViewName, ComponentType> = {
  programme: ProgrammeView,
  reviewers: lazy(async () => ({ default: (await import('../reviewers/ReviewersView.tsx')).ReviewersView })),
  people: lazy(async () => ({ default: (await import('../people/PeopleView.tsx')).PeopleView })),
  settings: lazy(async () => ({ default: (await import('../settings/SettingsView.tsx')).SettingsView })),
};

/** The window with a plan in it: top bar, navigation, and the view the user is in. */
export function Shell() {
  const { t } = useText();
  const view = useView((state) => state.view);
  const View = VIEWS[view];
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <TopBar />
      <Navigation />
      <main id="content" className="content" aria-label={t(`app.view.${view}`)} tabIndex={-1}>
        <Suspense fallback={<p className="loading">{t('app.loading')}</p>}>
          <View />
        </Suspense>
      </main>
    </div>
  );
}
