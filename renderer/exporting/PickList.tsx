import { Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { matches } from '../ui/fields/find.ts';

/** Longer lists are searched, not read. */
const SHOWN = 40;
/** Lists up to this long need no search. */
const SHORT = 10;

interface PickListProps<I extends string> {
  readonly label: string;
  readonly items: readonly { readonly id: I; readonly name: string }[];
  readonly chosen: readonly I[];
  readonly onChoose: (chosen: readonly I[]) => void;
  /** What is asked of whoever searches; a list without is not searched. */
  readonly find?: string;
  /** No more than one can be chosen. */
  readonly single?: boolean;
}

/** Some of many: a list to tick, those that are ticked first, and a search where it is long. */
export function PickList<I extends string>(props: PickListProps<I>) {
  const { label, items, chosen, onChoose, find, single } = props;
  const { t } = useText();
  const id = useId();
  const [search, setSearch] = useState('');
  const [first] = useState(() => new Set<string>(chosen));
  const found = items.filter(({ name }) => search.trim() === '' || matches(name, search.trim()));
  const ordered = [
    ...found.filter((item) => first.has(item.id)),
    ...found.filter((item) => !first.has(item.id)),
  ];
  const more = ordered.length - SHOWN;
  const toggle = (item: I) => {
    if (single) onChoose([item]);
    else onChoose(chosen.includes(item) ? chosen.filter((other) => other !== item) : [...chosen, item]);
  };
  return (
    <fieldset className="export-pick">
      <legend className="visually-hidden">{label}</legend>
      {find !== undefined && items.length > SHORT && (
        <Input
          size="small"
          type="search"
          aria-label={find}
          placeholder={find}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      )}
      <div className="export-pick-list">
        {ordered.slice(0, SHOWN).map((item) => (
          <label key={item.id} className="export-check">
            <input
              type={single ? 'radio' : 'checkbox'}
              name={id}
              checked={chosen.includes(item.id)}
              onChange={() => toggle(item.id)}
            />
            <span>{item.name}</span>
          </label>
        ))}
        {found.length === 0 && <p>{t('exporting.noHits')}</p>}
        {more > 0 && <p>{t('exporting.moreHits', { count: more })}</p>}
      </div>
    </fieldset>
  );
}
