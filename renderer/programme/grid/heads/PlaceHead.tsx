import { ChevronDown12Regular, ChevronRight12Regular } from '@fluentui/react-icons';
import type { Section } from '../../../../shared/programme/columns.ts';
import type { Span } from '../../../../shared/programme/geometry.ts';
import { useText } from '../../../i18n/use-text.ts';
import { toggleFolded } from '../../column-state.ts';

interface PlaceHeadProps {
  readonly section: Section;
  readonly span: Span;
}

/** The head of a place over those of its rooms, which it folds away; then it stands alone, upright. */
export function PlaceHead({ section, span: { left, right } }: PlaceHeadProps) {
  const { t } = useText();
  const { name, rooms, count } = section;
  const folded = count === 0;
  const title = name || t('columns.noPlace');
  return (
    <th
      scope="colgroup"
      className="head-place"
      aria-colspan={folded ? undefined : count}
      data-folded={folded || undefined}
      style={{ left, width: right - left }}
    >
      <button
        type="button"
        aria-expanded={!folded}
        title={t(folded ? 'columns.unfold' : 'columns.fold', { place: title, count: rooms.length })}
        onClick={() => toggleFolded(name)}
      >
        <span>
          {folded ? <ChevronRight12Regular aria-hidden /> : <ChevronDown12Regular aria-hidden />}
          <b>{title}</b>
          <small>{rooms.length}</small>
        </span>
      </button>
    </th>
  );
}
