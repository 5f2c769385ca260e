import {
  CalendarLtr20Regular,
  Grid20Regular,
  People20Regular,
  PeopleTeam20Regular,
  Settings20Regular,
} from '@fluentui/react-icons';
import { type ReactNode, useMemo } from 'react';
import { formatNumber } from '../../shared/i18n/numbers.ts';
import { reviewGaps } from '../../shared/reviewing/matrix.ts';
import { useText } from '../i18n/use-text.ts';
import { usePlan } from '../store/use-plan.ts';
import { useRested } from '../store/use-rested.ts';
import { goTo, useView, type ViewName } from '../store/view.ts';
import './navigation.css';

const ICONS = {
  programme: CalendarLtr20Regular,
  reviewers: Grid20Regular,
  groups: PeopleTeam20Regular,
  people: People20Regular,
  settings: Settings20Regular,
} as const satisfies Record<ViewName, unknown>;

/** Where to go in the plan, with a figure for each place. In a narrow window the icons stand alone. */
export function Navigation() {
  const { t } = useText();
  const sessions = usePlan((plan) => Object.keys(plan.sessions).length);
  const people = usePlan((plan) => Object.keys(plan.people).length);
  return (
    <nav className="navigation" aria-label={t('app.navigation')}>
      <ul>
        <Place view="programme">
          <Figure count={sessions} />
        </Place>
        <Place view="reviewers">
          <Gaps />
        </Place>
        <Place view="groups" />
        <Place view="people">
          <Figure count={people} />
        </Place>
      </ul>
      <hr />
      <ul>
        <Place view="settings" />
      </ul>
    </nav>
  );
}

/** How many there are of what a place shows. */
function Figure({ count }: { readonly count: number }) {
  const { language } = useText();
  return <span className="nav-figure">{formatNumber(count, language)}</span>;
}

/** How many reviewed sessions ask for more reviewers. */
function Gaps() {
  const { t, language } = useText();
  const plan = useRested(usePlan());
  const count = useMemo(() => reviewGaps(plan).length, [plan]);
  if (count === 0) return null;
  return (
    <span className="nav-figure nav-gaps" title={t('app.gaps', { count })}>
      <span aria-hidden="true">{formatNumber(count, language)}</span>
      <span className="visually-hidden">{t('app.gaps', { count })}</span>
    </span>
  );
}

function Place({ view, children }: { readonly view: ViewName; readonly children?: ReactNode }) {
  const { t } = useText();
  const current = useView((state) => state.view);
  const Icon = ICONS[view];
  const name = t(`app.view.${view}`);
  return (
    <li>
      <button
        type="button"
        title={name}
        aria-current={current === view ? 'page' : undefined}
        onClick={() => goTo(view)}
      >
        <Icon aria-hidden className="nav-icon" />
        <span className="nav-word">{name}</span>
        {children}
      </button>
    </li>
  );
}
