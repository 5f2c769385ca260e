import { Button } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, ErrorCircle16Filled, Warning16Filled } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '../../shared/i18n/numbers.ts';
import { useText } from '../i18n/use-text.ts';
import { checkedNow, useChecked } from '../store/checking.ts';
import { usePlanStore } from '../store/plan.ts';
import { hideFindings, showFindings, useFindings } from './panel-state.ts';
import './check-count.css';

/** How many errors and warnings the plan has: the way to the panel of the checks. */
export function CheckCount() {
  const { t, language } = useText();
  const { hard, warning } = useChecked(({ counts }) => counts);
  const shown = useFindings((state) => state.shown);
  const words = [
    hard > 0 && t('findings.hard', { count: hard }),
    warning > 0 && t('findings.warning', { count: warning }),
  ].filter((word) => word !== false);
  const all = words.length === 0 ? t('findings.none') : words.join(', ');
  return (
    <Button
      className="check-count"
      appearance="subtle"
      aria-expanded={shown}
      aria-label={`${t('findings.title')}: ${all}`}
      title={`${t('findings.toggle')} (F8)`}
      onClick={shown ? hideFindings : showFindings}
    >
      {words.length === 0 && (
        <span className="check-figure" data-severity="none">
          <CheckmarkCircle16Regular aria-hidden />
          <span className="topbar-word">{all}</span>
        </span>
      )}
      {hard > 0 && (
        <span className="check-figure" data-severity="hard">
          <ErrorCircle16Filled aria-hidden />
          <span className="check-word">{t('findings.hard', { count: hard })}</span>
          <span className="check-number">{formatNumber(hard, language)}</span>
        </span>
      )}
      {warning > 0 && (
        <span className="check-figure" data-severity="warning">
          <Warning16Filled aria-hidden />
          <span className="check-word">{t('findings.warning', { count: warning })}</span>
          <span className="check-number">{formatNumber(warning, language)}</span>
        </span>
      )}
    </Button>
  );
}

/** What one edit after the other brings is told once they have come to rest, in milliseconds. */
const REST = 600;

/** Says politely how many errors and warnings there are when an edit of the user's own has changed that. */
export function CheckVoice() {
  const { t } = useText();
  const [said, setSaid] = useState('');
  const history = usePlanStore(({ open }) => open?.history);
  const counts = useRef({ ...checkedNow().counts });
  const first = useRef(history);
  useEffect(() => {
    const own = history !== first.current && history !== undefined && edits(history) > 0;
    first.current = history;
    const timer = setTimeout(() => {
      const { hard, warning } = checkedNow().counts;
      const changed = hard !== counts.current.hard || warning !== counts.current.warning;
      counts.current = { hard, warning };
      if (own && changed) setSaid(t('findings.spoken', { hard, warning }));
    }, REST);
    return () => clearTimeout(timer);
  }, [history, t]);
  return (
    <span className="visually-hidden" aria-live="polite" aria-atomic="true">
      {said}
    </span>
  );
}

/** A plan that was just opened or loaded anew has none. */
function edits({ past, future }: { readonly past: readonly unknown[]; readonly future: readonly unknown[] }) {
  return past.length + future.length;
}
