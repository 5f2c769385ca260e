import type { GroupCard } from '../../shared/grouping/board.ts';
import { useText } from '../i18n/use-text.ts';
import { organisationsText, rolesText, type Speech } from './words.ts';
import './mix.css';

interface MixBarsProps {
  readonly card: GroupCard;
  readonly speech: Speech;
}

/** How mixed a group is, as two bars: a piece for each organisation, and one for each role. */
export function MixBars({ card, speech }: MixBarsProps) {
  const { t } = useText();
  const organisations = organisationsText(card.organisations, speech);
  const roles = rolesText(card.roles, speech);
  return (
    <div className="group-mix">
      <div className="group-bar" role="img" title={organisations} aria-label={organisations}>
        {card.organisations.map(({ of, count }) => (
          <span
            key={of ?? 'none'}
            className={count > 1 ? 'group-piece-many' : undefined}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <span className="group-bar-word">
        {t('groups.organisationsShort', { count: card.organisations.filter(({ of }) => of !== null).length })}
      </span>
      <div className="group-bar" role="img" title={roles} aria-label={roles}>
        {card.roles.map(({ of, count }) => (
          <span key={of} className={`role-${of}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <span className="group-bar-word">{t('groups.roles', { count: card.roles.length })}</span>
    </div>
  );
}
