import { type ReactNode, useState } from 'react';
import {
  SHEET_GROUP_IDS,
  SHEET_GROUPS,
  SHEET_SET_IDS,
  SHEET_SETS,
  type SheetId,
  setOf,
} from '../../shared/export/sheet-sets.ts';
import { useText } from '../i18n/use-text.ts';
import { choose } from '../store/exporting.ts';

interface SheetListProps {
  readonly sheets: readonly string[];
  /** How many pages each of those that are chosen takes, as far as it is known. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Which sheets are wanted: one of the ready sets, or each for itself. */
export function SheetList({ sheets, counts }: SheetListProps) {
  const { t } = useText();
  const set = setOf(sheets);
  const every: readonly SheetId[] = SHEET_SETS.everything.sheets;
  const toggle = (id: SheetId) =>
    choose({ sheets: every.filter((other) => sheets.includes(other) !== (other === id)) });
  return (
    <>
      <section aria-label={t('exporting.sets')}>
        <h3>{t('exporting.sets')}</h3>
        <div className="export-sets">
          {SHEET_SET_IDS.map((id) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === set}
              onClick={() =>
                choose({ sheets: [...SHEET_SETS[id].sheets], personal: SHEET_SETS[id].personal })
              }
            >
              {t(`exporting.set.${id}`)}
            </button>
          ))}
        </div>
      </section>
      <section aria-label={t('exporting.sheets')}>
        <h3>
          {t('exporting.sheets')}
          <small>{t('exporting.chosen', { count: sheets.length, of: every.length })}</small>
        </h3>
        {SHEET_GROUP_IDS.map((group) => {
          const own: readonly SheetId[] = SHEET_GROUPS[group];
          const chosen = own.filter((id) => sheets.includes(id)).length;
          return (
            <GroupOfSheets
              key={group}
              name={t(`exporting.sheetGroup.${group}`)}
              chosen={chosen}
              of={own.length}
            >
              {own.map((id) => (
                <SheetLine
                  key={id}
                  id={id}
                  checked={sheets.includes(id)}
                  pages={sheets.includes(id) ? counts[id] : undefined}
                  onToggle={() => toggle(id)}
                />
              ))}
            </GroupOfSheets>
          );
        })}
      </section>
    </>
  );
}

interface GroupOfSheetsProps {
  readonly name: string;
  readonly chosen: number;
  readonly of: number;
  readonly children: ReactNode;
}

/** Open while something of it is chosen, unless the user has opened or closed it. */
function GroupOfSheets({ name, chosen, of, children }: GroupOfSheetsProps) {
  const { t } = useText();
  const [opened, setOpened] = useState<boolean | null>(null);
  return (
    <details className="export-group" open={opened ?? chosen > 0}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button, by its keys too. */}
      <summary
        onClick={(event) => {
          event.preventDefault();
          setOpened(!(opened ?? chosen > 0));
        }}
      >
        {name}
        <small>{t('exporting.someOf', { count: chosen, of })}</small>
      </summary>
      <fieldset className="export-sheets">
        <legend className="visually-hidden">{name}</legend>
        {children}
      </fieldset>
    </details>
  );
}

interface SheetLineProps {
  readonly id: SheetId;
  readonly checked: boolean;
  readonly pages: number | undefined;
  readonly onToggle: () => void;
}

function SheetLine({ id, checked, pages, onToggle }: SheetLineProps) {
  const { t } = useText();
  const empty = pages === 0;
  return (
    <label className="export-check">
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span>{t(`exporting.sheet.${id}`)}</span>
      {pages !== undefined && (
        <small title={empty ? t('exporting.nothingOnAbout') : t('exporting.pages', { count: pages })}>
          {empty ? t('exporting.nothingOn') : t('exporting.pagesShort', { count: pages })}
        </small>
      )}
    </label>
  );
}
