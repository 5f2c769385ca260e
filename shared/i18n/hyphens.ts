const VOWEL = /[aeiouyåäöéèüáà]/i;

/**
 * `text` with soft hyphens in its long words, where narrow columns may break them. It follows the rule that
 * Swedish allows everywhere: one consonant goes with the vowel after it ("entrep-re-nörs-kap"). The program
 * carries no dictionaries, and without them the browser breaks nothing. A break leaves three letters at least
 * on either side.
 */
export function withSoftHyphens(text: string): string {
  return text.replaceAll(/\p{L}{9,}/gu, hyphenated);
}

function hyphenated(word: string): string {
  let result = '';
  let sinceBreak = 0;
  let seenVowel = false;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charAt(i);
    const opensSyllable = !VOWEL.test(letter) && VOWEL.test(word.charAt(i + 1));
    if (opensSyllable && seenVowel && sinceBreak >= 3 && word.length - i >= 3) {
      result += '\u00ad';
      sinceBreak = 0;
      seenVowel = false;
    }
    result += letter;
    sinceBreak += 1;
    seenVowel ||= VOWEL.test(letter);
  }
  return result;
}
