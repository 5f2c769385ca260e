import { useEffect, useMemo, useState } from 'react';
import type { FirstLines } from '../../../shared/api/export.ts';
import type { ResponseOf } from '../../../shared/api.ts';
import { type ExportChoices, scopeOf } from '../../../shared/export/choices.ts';
import { narrowed } from '../../../shared/export/scope.ts';
import { all, type Plan } from '../../../shared/plan/plan.ts';
import { engagements } from '../../../shared/reviewing/engagements.ts';
import { bridge } from '../../bridge.ts';
import { useText } from '../../i18n/use-text.ts';
import { exportProblemText } from '../../store/exporting.ts';
import { allHandedOver, usePlanStore } from '../../store/plan.ts';
import { usePlan } from '../../store/use-plan.ts';

/** How long choices rest before the file is looked at, in milliseconds. */
const RESTED = 80;

/** What a file without pages holds: in words, and how it begins. */
export function TextPreview({ choices }: { readonly choices: ExportChoices }) {
  const { t } = useText();
  const plan = usePlan();
  const { format } = choices;
  const part = useMemo(() => narrowed(plan, scopeOf(choices)), [plan, choices]);
  const sessions = all(part, 'sessions').filter(({ start }) => start !== null).length;
  const days = all(part, 'days').length;
  const each = format === 'ics' && choices.calendar === 'each';
  const about =
    format === 'pdf' || format === 'xlsx' || format === 'print' || format === 'docx' ? 'html' : format;
  return (
    <div className="export-pages">
      <div className="export-words">
        <p>{t(`exporting.formatAbout.${about}`)}</p>
        <p>
          {each
            ? t('exporting.preview.each', { count: calendarsOf(plan, choices) })
            : t('exporting.preview.content', { sessions, days })}
        </p>
        {format === 'html' && <p>{t('exporting.preview.personal')}</p>}
      </div>
      {format !== 'html' && !each && <Lines choices={choices} />}
    </div>
  );
}

function calendarsOf(plan: Plan, { people }: ExportChoices): number {
  const engaged = engagements(plan);
  return (people ?? [...engaged.keys()]).filter((id) => (engaged.get(id)?.length ?? 0) > 0).length;
}

function Lines({ choices }: { readonly choices: ExportChoices }) {
  const { t } = useText();
  const plan = usePlan();
  const document = usePlanStore(({ open }) => open?.document);
  const [answer, setAnswer] = useState<ResponseOf<'export.lines'> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked at anew when the plan is another.
  useEffect(() => {
    if (document === undefined) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      await allHandedOver();
      const found = await bridge.call('export.lines', { document, choices });
      if (wanted) setAnswer(found);
    }, RESTED);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [document, choices, plan]);
  if (answer === null) return <p className="export-note">{t('app.loading')}</p>;
  if (!answer.ok)
    return (
      <p className="export-wrong" role="alert">
        {exportProblemText(answer.problem)}
      </p>
    );
  return <LinesView found={answer.value} />;
}

function LinesView({ found: { lines, of, bytes } }: { readonly found: FirstLines }) {
  const { t, language } = useText();
  const more = of - lines.length;
  const size = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: bytes < 10_000 ? 1 : 0,
  }).format(bytes / 1000);
  return (
    <>
      <p className="export-bar">
        <strong>{t('exporting.preview.lines')}</strong>
        <span className="export-space" />
        {t('exporting.preview.size', { lines: of, size })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys. */}
      <pre className="export-lines" tabIndex={0}>
        {lines.join('\n')}
        {more > 0 && `\n${t('exporting.preview.moreLines', { count: more })}`}
      </pre>
    </>
  );
}
