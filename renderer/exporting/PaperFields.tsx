import type { ExportChoices } from '../../shared/export/choices.ts';
import { ORIENTATIONS, PAPERS } from '../../shared/export/workbook.ts';
import { LANGUAGES } from '../../shared/plan/records/event.ts';
import { useText } from '../i18n/use-text.ts';
import { choose } from '../store/exporting.ts';
import { usePlan } from '../store/use-plan.ts';
import { SelectField } from '../ui/fields/SelectField.tsx';

/** The paper, and how it lies. */
export function PaperFields({ choices: { paper, orientation } }: { readonly choices: ExportChoices }) {
  const { t } = useText();
  const ways = ['asMade', ...ORIENTATIONS] as const;
  return (
    <>
      <SelectField
        label={t('exporting.paperSize')}
        value={paper}
        options={PAPERS.map((value) => ({ value, label: value }))}
        onCommit={(to) => choose({ paper: to })}
      />
      <SelectField
        label={t('exporting.orientation')}
        value={orientation ?? 'asMade'}
        options={ways.map((value) => ({ value, label: t(`exporting.${value}`) }))}
        onCommit={(to) => choose({ orientation: to === 'asMade' ? null : to })}
      />
    </>
  );
}

/** The language of what leaves: the plan's, unless another is chosen. */
export function LanguageField({ choices }: { readonly choices: ExportChoices }) {
  const { t } = useText();
  const own = usePlan((plan) => plan.event.language);
  return (
    <SelectField
      label={t('exporting.language')}
      value={choices.language ?? own}
      options={LANGUAGES.map((value) => ({ value, label: t(`exporting.languageOf.${value}`) }))}
      onCommit={(to) => choose({ language: to === own ? null : to })}
    />
  );
}
