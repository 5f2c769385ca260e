const SOFT_HYPHEN = '\u00AD';
const WORD = /\p{L}+/gu;
/** Between the parts of compounds that programmes are full of: there alone, and not within the parts after. */
const COMPOUND = /(?<=\p{L}{3})(?=(?:ansvarig|ledare|område|samordnare)\p{L}{0,12}$)/u;
/** A vowel and what follows it, before what opens the next syllable: one consonant, or some that words begin with. */
const SYLLABLE =
  /[aeiouyåäöéèüáà][^aeiouyåäöéèüáà]*?(?=(?:s[kpt]r|[bdfgkpt]r|(?<!c)[bfgkp]l|[ks]v|s[hkpt]|[^aeiouyåäöéèüáà])[aeiouyåäöéèüáà])/giu;
/** No piece of a word has fewer letters. */
const LEAST = 3;

/**
 * `text` with soft hyphens in its long words, where narrow columns may break them ("Entre-pre-nör-skap"). The
 * rule is the one Swedish allows everywhere, by consonants. The program carries no dictionaries, and without
 * them the browser breaks nothing. `long` is how many letters a word has that may be broken: the browser breaks it
 * to fill a line, also where it would have had room on the next.
 */
export function withSoftHyphens(text: string, long = 8): string {
  return text.replaceAll(WORD, (word) => (word.length < long ? word : broken(word)));
}

function broken(word: string): string {
  const [first = word, ...parts] = word.split(COMPOUND);
  return [hyphenated(first), ...parts].join(SOFT_HYPHEN);
}

function hyphenated(word: string): string {
  let begun = 0;
  return word.replaceAll(SYLLABLE, (syllable: string, offset: number) => {
    const end = offset + syllable.length;
    if (end - begun < LEAST || word.length - end < LEAST) return syllable;
    begun = end;
    return syllable + SOFT_HYPHEN;
  });
}
