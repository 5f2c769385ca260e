import { useMemo } from 'react';
import type { Version } from '../../shared/api/plan.ts';
import { type ExportChoices, isPaged, LISTS } from '../../shared/export/choices.ts';
import { ordered } from '../../shared/plan/plan.ts';
import { useText } from '../i18n/use-text.ts';
import { choose } from '../store/exporting.ts';
import { usePlan } from '../store/use-plan.ts';
import { ContentFields } from './ContentFields.tsx';
import { OneOf } from './OneOf.tsx';
import { LanguageField, PaperFields } from './PaperFields.tsx';
import { PickList } from './PickList.tsx';
import { ScopeFields } from './ScopeFields.tsx';
import { SheetList } from './SheetList.tsx';

interface OptionsProps {
  readonly choices: ExportChoices;
  readonly counts: Readonly<Record<string, number>>;
  readonly versions: readonly Version[] | null;
}

/** All that can be said of how the plan leaves in the format that is chosen. */
export function Options({ choices, counts, versions }: OptionsProps) {
  const { t } = useText();
  const { format } = choices;
  const paged = isPaged(format);
  return (
    <div className="export-options">
      {paged && <SheetList sheets={choices.sheets} counts={counts} />}
      {format === 'docx' && (
        <OneOf
          label={t('exporting.documents')}
          value={choices.document}
          options={(['programme', 'briefs', 'invitation'] as const).map((value) => ({
            value,
            label: t(`exporting.document.${value}`),
          }))}
          onChoose={(document) => choose({ document })}
        />
      )}
      {format === 'csv' && (
        <OneOf
          label={t('exporting.lists')}
          value={choices.list}
          options={LISTS.map((value) => ({
            value,
            label: t(`exporting.list.${value}`),
          }))}
          onChoose={(list) => choose({ list })}
        />
      )}
      {format === 'ics' && <CalendarFields choices={choices} />}
      <ScopeFields choices={choices} />
      <section aria-label={t(paged ? 'exporting.paper' : 'exporting.language')}>
        {paged && <h3>{t('exporting.paper')}</h3>}
        <div className="export-pair">
          {paged && <PaperFields choices={choices} />}
          <LanguageField choices={choices} />
        </div>
      </section>
      {paged && <ContentFields choices={choices} versions={versions} />}
    </div>
  );
}

function CalendarFields({ choices: { calendar, person } }: { readonly choices: ExportChoices }) {
  const { t, language } = useText();
  const plan = usePlan();
  const people = useMemo(
    () =>
      ordered(plan, 'people')
        .map(({ id, name }) => ({ id, name: name || t('people.unnamed') }))
        .sort((a, b) => a.name.localeCompare(b.name, language)),
    [plan, t, language],
  );
  return (
    <>
      <OneOf
        label={t('exporting.calendar.label')}
        value={calendar}
        options={(['whole', 'person', 'each'] as const).map((value) => ({
          value,
          label: t(`exporting.calendar.${value}`),
        }))}
        onChoose={(to) => choose({ calendar: to })}
      />
      {calendar === 'person' && (
        <PickList
          single
          label={t('exporting.calendar.person')}
          items={people}
          chosen={person === null ? [] : [person]}
          find={t('exporting.find.people')}
          onChoose={([to]) => choose({ person: to ?? null })}
        />
      )}
    </>
  );
}
