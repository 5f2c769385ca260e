import {
  CalendarLtr20Regular,
  Code20Regular,
  DocumentPdf20Regular,
  DocumentTable20Regular,
  DocumentText20Regular,
  Globe20Regular,
  Print20Regular,
  TextBulletListSquare20Regular,
} from '@fluentui/react-icons';
import type { ExportFormat } from '../../shared/export/choices.ts';
import { useText } from '../i18n/use-text.ts';
import { choose } from '../store/exporting.ts';

/** Every format, the most wanted first. */
const FORMATS = [
  ['pdf', DocumentPdf20Regular],
  ['print', Print20Regular],
  ['xlsx', DocumentTable20Regular],
  ['docx', DocumentText20Regular],
  ['html', Globe20Regular],
  ['ics', CalendarLtr20Regular],
  ['csv', TextBulletListSquare20Regular],
  ['json', Code20Regular],
  ['xml', Code20Regular],
] as const;

/** As what the plan leaves: a list of which one is chosen, by the arrow keys too. */
export function FormatList({ format }: { readonly format: ExportFormat }) {
  const { t } = useText();
  return (
    <fieldset className="export-formats">
      <legend>{t('exporting.formats')}</legend>
      {FORMATS.map(([id, Icon]) => (
        <label key={id}>
          <input
            type="radio"
            name="export-format"
            checked={id === format}
            onChange={() => choose({ format: id })}
          />
          <Icon aria-hidden />
          <span>{t(`exporting.format.${id}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
