import { Button } from '@fluentui/react-components';
import { momentInWords } from '../i18n/moments.ts';
import { useText } from '../i18n/use-text.ts';
import { askAbout, useRecoveries } from '../store/recoveries.ts';

/** What an earlier run of the program left unsaved, plan by plan; nothing when it left nothing. */
export function Recoveries() {
  const { t, language } = useText();
  const left = useRecoveries((state) => state.left);
  if (left.length === 0) return null;
  const wording = { t, language, now: new Date() };
  return (
    <section className="left" aria-labelledby="start-left">
      <h2 id="start-left">{t('files.recovery.heading')}</h2>
      <p>{t('files.recovery.intro')}</p>
      <ul>
        {left.map((recovery) => {
          const { title, name, folder, at, edits, standing } = recovery;
          return (
            <li key={recovery.recovery}>
              <div>
                <strong>{title || name}</strong>
                <span>
                  {t('files.recovery.edits', { count: edits, when: momentInWords(at, wording) })}
                  {' · '}
                  {t('files.recovery.file', { name, folder })}
                </span>
                {standing !== 'continues' && <span>{t(`files.recovery.${standing}`)}</span>}
              </div>
              <Button
                appearance="primary"
                aria-label={t('files.recovery.showOf', { title: title || name })}
                onClick={() => askAbout(recovery)}
              >
                {t('files.recovery.show')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
