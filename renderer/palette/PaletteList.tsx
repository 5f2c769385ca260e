import {
  CalendarLtr16Regular,
  Door16Regular,
  Flash16Regular,
  Navigation16Regular,
  Person16Regular,
  Window16Regular,
} from '@fluentui/react-icons';
import { useText } from '../i18n/use-text.ts';
import type { Entry, EntryGroup } from './entry.ts';
import type { Section } from './results.ts';

const ICONS = {
  actions: Flash16Regular,
  sessions: Window16Regular,
  people: Person16Regular,
  rooms: Door16Regular,
  days: CalendarLtr16Regular,
  views: Navigation16Regular,
} as const satisfies Record<EntryGroup, unknown>;

interface PaletteListProps {
  /** The ids of the options begin with this, and end with their number. */
  readonly id: string;
  readonly sections: readonly Section[];
  readonly current: number;
  readonly onChoose: (entry: Entry) => void;
}

/** What the palette has found, under headings. */
export function PaletteList({ id, sections, current, onChoose }: PaletteListProps) {
  const { t } = useText();
  let number = 0;
  return (
    <div id={`${id}-list`} className="command-palette-list" role="listbox" aria-label={t('palette.found')}>
      {sections.map(({ heading, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are options.
        <div key={heading} role="group" aria-labelledby={`${id}-${heading}`}>
          <div className="command-palette-heading" id={`${id}-${heading}`} role="presentation">
            {t(`palette.group.${heading}`)}
          </div>
          {entries.map((entry) => {
            const place = number;
            number += 1;
            const Icon = ICONS[entry.group];
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active one.
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys.
              <div
                key={entry.key}
                id={`${id}-${place}`}
                className="command-palette-entry"
                role="option"
                aria-selected={place === current}
                aria-disabled={entry.dimmed}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onChoose(entry)}
              >
                <Icon aria-hidden />
                <span className="command-palette-label">{entry.label}</span>
                {entry.more !== '' && <small>{entry.more}</small>}
                {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
