const SOFT_HYPHEN = '\u00AD';
const LONG_WORD = /\p{L}{8,}/gu;
/** A vowel and what follows it, before what opens the next syllable: one consonant, or some that words begin with. */
const SYLLABLE =
  /[aeiouyåäöéèüáà][^aeiouyåäöéèüáà]*?(?=(?:s[kpt]r|[bdfgkpt]r|(?<!c)[bfgkp]l|[ks]v|s[hkpt]|[^aeiouyåäöéèüáà])[aeiouyåäöéèüáà])/giu;
/** No piece of a word has fewer letters. */
const LEAST = 3;

/**
 * `text` with soft hyphens in its long words, where narrow columns may break them ("Entre-pre-nör-skap"). The
 * rule is the one Swedish allows everywhere, by consonants. The program carries no dictionaries, and without
 * them the browser breaks nothing.
 */
export function withSoftHyphens(text: string): string {
  return text.replaceAll(LONG_WORD, hyphenated);
}

function hyphenated(word: string): string {
  let broken = 0;
  return word.replaceAll(SYLLABLE, (syllable: string, offset: number) => {
    const end = offset + syllable.length;
    if (end - broken < LEAST || word.length - end < LEAST) return syllable;
    broken = end;
    return syllable + SOFT_HYPHEN;
  });
}
