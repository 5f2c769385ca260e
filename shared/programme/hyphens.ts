const SOFT_HYPHEN = '\u00AD';
const LONG_WORD = /\p{L}{9,}/gu;
/** A vowel and what follows it, before what begins the next syllable: one consonant, or some that words begin with. */
const SYLLABLE =
  /[aeiouyåäöéü][^aeiouyåäöéü]*?(?=(?:s[kpt]r|[bdfgkpt]r|(?<!c)[bfgkp]l|[ks]v|s[kpt]|[^aeiouyåäöéü])[aeiouyåäöéü])/giu;
/** No fewer letters are left at either end of a word. */
const LEAST = 3;

/**
 * `text` with soft hyphens between the syllables of its long words, so that they break in a narrow column. The
 * rule is the simple Swedish one, by consonants; it does not know the parts of compounds.
 */
export function hyphenated(text: string): string {
  return text.replace(LONG_WORD, (word) =>
    word.replace(SYLLABLE, (syllable: string, offset: number) => {
      const at = offset + syllable.length;
      return at < LEAST || word.length - at < LEAST ? syllable : syllable + SOFT_HYPHEN;
    }),
  );
}
