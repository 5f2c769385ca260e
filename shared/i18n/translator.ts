import { createTranslator } from 'use-intl/core';
import type { Language } from '../plan/records/event.ts';
import { en } from './en/index.ts';
import { sv } from './sv/index.ts';

/** Swedish sets the shape of the catalogues; English must have every text that Swedish has, and no other. */
type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
export type Messages = typeof sv;
const CATALOGUES: { readonly [L in Language]: Texts<Messages> } = { sv, en };

/** Gives the text of a key such as `records.sessionKind.meal`, with its ICU arguments filled in. */
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

/** The path of every text in the catalogues. */
export type MessageKey = Paths<Messages>;
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T &
  string];

const made = new Map<Language, Translate>();

/** The texts of one language. A missing key or argument throws: it is a mistake in the program. */
export function translator(language: Language): Translate {
  let translate = made.get(language);
  if (translate === undefined) {
    const t = createTranslator({
      locale: language,
      messages: CATALOGUES[language] as Messages,
      timeZone: 'UTC',
      onError: (error) => {
        throw error;
      },
    });
    translate = t as unknown as Translate;
    made.set(language, translate);
  }
  return translate;
}
