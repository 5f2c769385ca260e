import { memo, useDeferredValue } from 'react';
import { formatDate } from '../../../shared/i18n/dates.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { peopleDays } from '../../../shared/programme/person-day.ts';
import { usePlan } from '../../store/use-plan.ts';
import { useRested } from '../../store/use-rested.ts';
import { DayStrip } from './DayStrip.tsx';
import { Fold, type PlainWording, sectionOf } from './section.tsx';
import './days.css';

/** What else those who hold or review the session do that day, each as a strip. */
export const DaysSection = sectionOf([], function DaysSection({ session, wording: { t, language } }) {
  return (
    <Fold name="days" title={t('list.days.title')}>
      <Days session={session.id} t={t} language={language} />
    </Fold>
  );
});

interface DaysProps extends Omit<PlainWording, 'plan'> {
  readonly session: SessionId;
}

/** Apart, because everyone in the plan is gone through for it: what is typed or opened shows first. */
function Days(props: DaysProps) {
  const plan = useDeferredValue<PlainWording['plan'] | null>(useRested(usePlan()), null);
  return plan && <Strips {...props} plan={plan} />;
}

const Strips = memo(function Strips({ session, plan, t, language }: DaysProps & PlainWording) {
  const now = plan.sessions[session];
  const found = now && peopleDays(plan, now);
  if (found === undefined) return <p className="days-none">{t('list.days.unplaced')}</p>;
  if (found.people.length === 0) return <p className="days-none">{t('list.days.nobody')}</p>;
  return (
    <>
      <p className="days-none">{formatDate(found.day.date, 'long', language)}</p>
      {found.people.map((theirs) => (
        <DayStrip
          key={theirs.person.id}
          theirs={theirs}
          hours={found.hours}
          session={session}
          wording={{ plan, t, language }}
        />
      ))}
    </>
  );
});
