import { useMemo } from 'react';
import type { ExportChoices } from '../../shared/export/choices.ts';
import { formatDate } from '../../shared/i18n/dates.ts';
import { all, ordered } from '../../shared/plan/plan.ts';
import { useText } from '../i18n/use-text.ts';
import { choose } from '../store/exporting.ts';
import { usePlan } from '../store/use-plan.ts';
import { PickList } from './PickList.tsx';

type Part = 'days' | 'rooms' | 'people';

/** What part of the plan is wanted: some days, rooms or people; or all of them, as at first. */
export function ScopeFields({ choices }: { readonly choices: ExportChoices }) {
  const { t, language } = useText();
  const plan = usePlan();
  const days = useMemo(
    () =>
      all(plan, 'days')
        .sort((a, b) => a.date.localeCompare(b.date))
        .map(({ id, date }) => ({ id, name: formatDate(date, 'long', language) })),
    [plan, language],
  );
  const rooms = useMemo(() => ordered(plan, 'rooms').map(({ id, name }) => ({ id, name })), [plan]);
  const people = useMemo(
    () =>
      all(plan, 'people')
        .map(({ id, name }) => ({ id, name: name || t('people.unnamed') }))
        .sort((a, b) => a.name.localeCompare(b.name, language)),
    [plan, t, language],
  );
  return (
    <section aria-label={t('exporting.scope')}>
      <h3>{t('exporting.scope')}</h3>
      <ScopePart part="days" items={days} chosen={choices.days} onChoose={(to) => choose({ days: to })} />
      <ScopePart part="rooms" items={rooms} chosen={choices.rooms} onChoose={(to) => choose({ rooms: to })} />
      <ScopePart
        part="people"
        items={people}
        chosen={choices.people}
        onChoose={(to) => choose({ people: to })}
      />
    </section>
  );
}

interface ScopePartProps<I extends string> {
  readonly part: Part;
  readonly items: readonly { readonly id: I; readonly name: string }[];
  /** Null for all. */
  readonly chosen: readonly I[] | null;
  readonly onChoose: (chosen: I[] | null) => void;
}

function ScopePart<I extends string>({ part, items, chosen, onChoose }: ScopePartProps<I>) {
  const { t } = useText();
  if (items.length === 0) return null;
  const only = chosen?.length === 1 ? items.find(({ id }) => id === chosen[0])?.name : undefined;
  const says =
    chosen === null
      ? t(`exporting.every.${part}`)
      : (only ?? t(`exporting.some.${part}`, { count: chosen.length }));
  return (
    <details className="export-scope">
      <summary data-limited={chosen !== null || undefined}>
        {t(`exporting.${part}`)}: <span>{says}</span>
      </summary>
      <label className="export-check">
        <input type="checkbox" checked={chosen === null} onChange={() => onChoose(null)} />
        <span>{t(`exporting.every.${part}`)}</span>
      </label>
      <PickList
        label={t(`exporting.${part}`)}
        items={items}
        chosen={chosen ?? []}
        {...(part === 'days' ? {} : { find: t(`exporting.find.${part}`) })}
        onChoose={(to) => onChoose(to.length === 0 ? null : [...to])}
      />
    </details>
  );
}
