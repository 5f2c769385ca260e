import { useText } from '../../i18n/use-text.ts';

/** What came of a level, or of a step of one. */
interface Level {
  readonly key: string;
  readonly name: string;
  /** Its value, and whether that is proved or how far off the bound is. */
  readonly text: string;
  readonly proved: boolean;
  readonly seconds: number;
}

/** What came of each level of a proposal, the weightiest first. */
export function LevelList({ levels }: { readonly levels: readonly Level[] }) {
  const { t } = useText();
  if (levels.length === 0) return null;
  return (
    <ol className="levels" aria-label={t('proposal.levels')}>
      {levels.map(({ key, name, text, proved, seconds }) => (
        <li key={key} className={proved ? 'level-proved' : undefined}>
          <span>
            <b>{name}:</b> {text}
          </span>
          <small>{t('proposal.seconds', { seconds })}</small>
        </li>
      ))}
    </ol>
  );
}
