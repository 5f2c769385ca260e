/** `text` as it is compared: small letters, single spaces, no full stops, quotes or invisible characters. */
export function keyOf(text: string): string {
  let key = known.get(text);
  if (key !== undefined) return key;
  key = text
    .normalize('NFKC')
    .toLocaleLowerCase('sv')
    .replace(/[\p{Cf}.,:;!?*"'’”“()[\]]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // A list says the same words over and over.
  if (known.size > MOST_KNOWN) known.clear();
  known.set(text, key);
  return key;
}

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** The key of a person's name; `Berg, Anna` is `anna berg`. */
export function nameKey(name: string): string {
  return keyOf(firstNameFirst(name));
}

/** `Berg, Anna` as `Anna Berg`; any other text as it is. */
export function firstNameFirst(name: string): string {
  const [, last, first] =
    /^\s*([^\s,]+(?:[ -][^\s,]+)?)\s*,\s*([^\s,]+(?:[ -][^\s,]+)?)\s*$/.exec(name) ?? [];
  return last !== undefined && first !== undefined ? `${first} ${last}` : name;
}

/** The key of an e-mail address: what stands between `<` and `>`, without `mailto:`. Empty when it is no address. */
export function emailKey(text: string): string {
  const [address = ''] = /[^\s<>"(),;:]+@[^\s<>"(),;:]+/.exec(text.replace(/^mailto:/i, '')) ?? [];
  return address.toLowerCase();
}
