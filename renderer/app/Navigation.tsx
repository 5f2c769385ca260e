import { useMemo } from 'react';
import { reviewGaps } from '../../shared/reviewing/matrix.ts';
import { useText } from '../i18n/use-text.ts';
import { usePlan } from '../store/use-plan.ts';
import { goTo, useView, type ViewName } from '../store/view.ts';

/** Where to go in the plan, with a figure for each place. */
export function Navigation() {
  const { t } = useText();
  const current = useView((state) => state.view);
  const plan = usePlan();
  const gaps = useMemo(() => reviewGaps(plan).length, [plan]);
  const sessions = Object.keys(plan.sessions).length;
  const people = Object.keys(plan.people).length;

  const item = (view: ViewName, figure?: React.ReactNode) => (
    <li>
      <button type="button" aria-current={current === view ? 'page' : undefined} onClick={() => goTo(view)}>
        {t(`app.view.${view}`)}
        {figure}
      </button>
    </li>
  );
  return (
    <nav className="navigation" aria-label={t('app.navigation')}>
      <ul>
        {item('programme', <span className="nav-figure">{sessions}</span>)}
        {item(
          'reviewers',
          gaps > 0 && <span className="nav-figure nav-gaps">{t('app.gaps', { count: gaps })}</span>,
        )}
        {item('people', <span className="nav-figure">{people}</span>)}
      </ul>
      <hr />
      <ul>{item('settings')}</ul>
    </nav>
  );
}
