import type { MessageKey } from '../i18n/translator.ts';
import type { Range } from '../plan/records/common.ts';
import type { Session } from '../plan/records/session.ts';
import { nameOf } from './names.ts';
import type { Side } from './side.ts';

/** A value in words, on one line of any length; empty for none. */
export type Words<V> = (value: V, side: Side) => string;

export const text: Words<string> = (value) => value;

export const number: Words<number> = (value, { language }) => value.toLocaleString(language);

export const yesNo: Words<boolean> = (value, { t }) => t(value ? 'describe.yes' : 'describe.no');

export const mode: Words<Session['mode']> = (value, { t }) => t(`records.mode.${value}`);

/** How much something weighs, from 0 (not at all) to 3. */
export const weight: Words<number> = (value, { t }) => t('groups.settings.weight', { weight: String(value) });

/** From least to most: "1–2", or "1". */
export const range: Words<Range> = ({ min, max }) => (min === max ? `${min}` : `${min}–${max}`);

/** The record that an id names. */
export const named: Words<string> = nameOf;

/** As `words`, or for null what `none` says. */
export function orNull<V>(words: Words<V>, none?: MessageKey): Words<V | null> {
  return (value, side) => (value !== null ? words(value, side) : none === undefined ? '' : side.t(none));
}

/** One after the other, as `join` parts them. */
export function listOf<V>(words: Words<V>, join = ', '): Words<readonly V[]> {
  return (values, side) => values.map((value) => words(value, side)).join(join);
}
