import { Button } from '@fluentui/react-components';
import { showFindingsOf } from '../../findings/panel-state.ts';
import { placesOf } from '../../findings/places.ts';
import { nameOf } from '../../findings/rows.ts';
import type { Wording } from '../../findings/wording.ts';
import { useChecked } from '../../store/checking.ts';
import { Mark } from '../grid/Mark.tsx';
import './finding.css';

/** The first of them, which are the worst; the panel of the checks has them all. */
const SHOWN = 6;

/** While nothing is selected: what the checks have found, each a way to its place. */
export function NothingSelected({ wording }: { readonly wording: Wording }) {
  const { t, language } = wording;
  const { findings } = useChecked();
  return (
    <div className="inspector-fields">
      <header className="inspector-heading">
        <h2>{t('programme.inspector.nothing')}</h2>
        <p>{t('programme.inspector.hint')}</p>
      </header>
      <h3>{t('programme.inspector.findings', { count: findings.length })}</h3>
      {findings.length > 0 && (
        <ul className="finding-list">
          {findings.slice(0, SHOWN).map((finding) => (
            <li key={nameOf(finding)}>
              <button
                type="button"
                className="finding"
                data-severity={finding.severity}
                onClick={() => placesOf(wording, finding)[0]?.go()}
              >
                <Mark severity={finding.severity} />
                <span>
                  <strong>{t(`checks.severity.${finding.severity}`)}. </strong>
                  {finding.text(language)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {findings.length > 0 && (
        <Button size="small" onClick={() => showFindingsOf('plan')}>
          {t('findings.showCount', { count: findings.length })}
        </Button>
      )}
    </div>
  );
}
