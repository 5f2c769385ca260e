import { Button } from '@fluentui/react-components';
import { Dismiss16Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import { TEMPLATES, type TemplateName } from '../../shared/api/plan.ts';
import { LookMenu } from '../app/LookMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import { useFiles } from '../store/files.ts';
import { createPlan, forgetRecent, openPlan, openRecent } from '../store/opening.ts';
import { Recoveries } from './Recoveries.tsx';
import './start.css';

/** What is there before a plan is: new from a template, open, and the plans of late. */
export function StartScreen() {
  const { t } = useText();
  const { recents, busy } = useFiles();
  return (
    <main className="start">
      <div className="start-look">
        <LookMenu />
      </div>
      <header className="start-head">
        <span className="start-brand" aria-hidden>
          L
        </span>
        <div>
          <h1>Lokaplan</h1>
          <p>{t('start.tagline')}</p>
        </div>
      </header>

      <Recoveries />

      <section aria-labelledby="start-new">
        <h2 id="start-new">{t('start.new')}</h2>
        <ul className="templates">
          {TEMPLATES.map((name) => (
            <li key={name}>
              <button
                type="button"
                className="template"
                disabled={busy}
                onClick={() => void createPlan(name)}
              >
                <Miniature template={name} />
                <strong>{t(`start.templates.${name}.name`)}</strong>
                <span>{t(`start.templates.${name}.about`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="start-recent">
        <div className="start-recent-head">
          <h2 id="start-recent">{t('start.recent')}</h2>
          <Button icon={<FolderOpen20Regular />} disabledFocusable={busy} onClick={() => void openPlan()}>
            {t('start.openFile')}
          </Button>
        </div>
        {recents.length === 0 ? (
          <p className="start-none">{t('start.noRecent')}</p>
        ) : (
          <ul className="recents">
            {recents.map(({ recent, title, name, folder }) => (
              <li key={recent}>
                <button
                  type="button"
                  className="recent"
                  disabled={busy}
                  onClick={() => void openRecent(recent)}
                >
                  <strong>{title || name}</strong>
                  <span>{t('start.openedAt', { name, folder })}</span>
                </button>
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<Dismiss16Regular />}
                  aria-label={t('start.forget', { name: title || name })}
                  onClick={() => void forgetRecent(recent)}
                />
              </li>
            ))}
          </ul>
        )}
      </section>
    </main>
  );
}

/** A day in small: rows across are plenary or breaks, the rest stands side by side. */
const SHAPES: Record<TemplateName, readonly number[]> = {
  loka: [1, 1, 6, 1, 6, 1],
  fokus: [1, 1, 1, 4, 1],
  empty: [0, 0, 0],
};

function Miniature({ template }: { readonly template: TemplateName }) {
  return (
    <span className={`miniature miniature-${template}`} aria-hidden>
      {SHAPES[template].map((blocks, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed drawing; its rows have no other name.
        <span key={row} className="miniature-row">
          {Array.from({ length: Math.max(blocks, 1) }, (_, block) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <span key={block} className={blocks === 0 ? 'miniature-empty' : undefined} />
          ))}
        </span>
      ))}
    </span>
  );
}
