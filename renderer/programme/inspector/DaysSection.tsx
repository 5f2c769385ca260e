import { useDeferredValue, useMemo } from 'react';
import { formatDate } from '../../../shared/i18n/dates.ts';
import { peopleDays } from '../../../shared/programme/person-day.ts';
import { DayStrip } from './DayStrip.tsx';
import { Fold, type SectionProps } from './section.tsx';
import './days.css';

/** What else those who hold or review the session do that day, each as a strip. */
export function DaysSection(props: SectionProps) {
  const { t } = props.wording;
  return (
    <Fold name="days" title={t('list.days.title')}>
      <Days {...props} />
    </Fold>
  );
}

/** Apart, because everyone in the plan is gone through for it. */
function Days({ session, wording }: SectionProps) {
  const { plan, t, language } = wording;
  // What is typed shows first.
  const settled = useDeferredValue(plan);
  const found = useMemo(() => {
    const now = settled.sessions[session.id];
    return now && peopleDays(settled, now);
  }, [settled, session.id]);
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
          session={session.id}
          wording={wording}
        />
      ))}
    </>
  );
}
