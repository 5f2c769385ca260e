import { equal } from '../change/equal.ts';
import type { MessageKey } from '../i18n/translator.ts';
import type { EventId, TableName } from '../plan/ids.ts';
import type { AnyRecord } from '../plan/plan.ts';
import { BLANK, HEADED } from './blank.ts';
import { excerpts, oneLine, shortened } from './excerpt.ts';
import { FIELDS, type Parts, type Wording } from './fields.ts';
import { kindOf } from './names.ts';
import { PLACE, placeWords } from './place.ts';
import type { Side } from './side.ts';
import type { Words } from './words.ts';

/** A field and what happened to it, in words. Empty on a side where there was nothing to compare with. */
export interface FieldLine {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** A record as it stands on one side. */
export interface Told {
  readonly record: AnyRecord;
  readonly side: Side;
}

type Fields = { readonly [field: string]: unknown };
/** A value on each side; undefined for a side without the record. */
type Values = { readonly from: unknown; readonly to: unknown };

/** The fields in which a record that is on both sides differs. */
export function changedFields(from: Told, to: Told): FieldLine[] {
  const lines = differences(kindOf(to.record), from.record, to.record).map(({ label, words, values }) => {
    const { t } = to.side;
    const [before, after] = excerpts(
      oneLine(words(values.from as never, from.side)),
      oneLine(words(values.to as never, to.side)),
    );
    const empty = t('describe.empty');
    const same = before === after && t('describe.looksSame', { words: after || empty });
    return { field: t(label), from: before || empty, to: same || after || empty };
  });
  const moved = 'order' in from.record && 'order' in to.record && from.record.order !== to.record.order;
  if (!moved) return lines;
  const { t } = to.side;
  return [...lines, { field: t('describe.order'), from: '', to: t('describe.movedInList') }];
}

/** What a record that is on one side only says, beyond its heading and what every new one says. */
export function loneFields(
  { record, side }: Told,
  heading: string,
): { readonly field: string; readonly words: string }[] {
  const table = kindOf(record);
  return differences(table, BLANK[table], record).flatMap(({ name, label, words, values }) => {
    const told = oneLine(words(values.to as never, side));
    if (told === '' || (HEADED.has(name) && heading.includes(told))) return [];
    return [{ field: side.t(label), words: shortened(told) }];
  });
}

interface Difference {
  readonly name: string;
  readonly label: MessageKey;
  readonly words: Words<never>;
  readonly values: Values;
}

function differences(table: TableName | EventId, from: Fields, to: Fields): Difference[] {
  const found: Difference[] = [];
  const compare = (name: string, { label, words }: Wording<never>, values: Values) => {
    if (!equal(values.from, values.to)) found.push({ name, label, words, values });
  };
  if (table === 'sessions' && PLACE.some((field) => !equal(from[field], to[field]))) {
    found.push({ name: 'place', label: 'programme.field.place', words: placeWords, values: { from, to } });
  }
  const fields: { readonly [name: string]: Wording<never> | Parts<{ readonly [part: string]: never }> } =
    FIELDS[table];
  for (const [name, wording] of Object.entries(fields)) {
    if ('label' in wording) compare(name, wording, { from: from[name], to: to[name] });
    else {
      for (const [part, inner] of Object.entries(wording.parts))
        compare(name, inner, { from: (from[name] as Fields)[part], to: (to[name] as Fields)[part] });
    }
  }
  return found;
}
