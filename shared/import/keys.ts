/** `text` as it is compared: small letters, single spaces, no full stops, quotes or invisible characters. */
export function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('sv')
    .replace(/[\p{Cf}.,:;!?*"'’”“()[\]]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The key of a person's name; `Berg, Anna` is `anna berg`. */
export function nameKey(name: string): string {
  return keyOf(firstNameFirst(name));
}

/** `Berg, Anna` as `Anna Berg`; any other text as it is. */
export function firstNameFirst(name: string): string {
  const [, last, first] = /^\s*([^\s,]+(?:[ -][^\s,]+)?)\s*,\s*([^\s,]+(?:[ -][^\s,]+)?)\s*$/.exec(name) ?? [];
  return last !== undefined && first !== undefined ? `${first} ${last}` : name;
}

/** The key of an e-mail address: what stands between `<` and `>`, without `mailto:`. Empty when it is no address. */
export function emailKey(text: string): string {
  const [address = ''] = /[^\s<>"(),;:]+@[^\s<>"(),;:]+/.exec(text.replace(/^mailto:/i, '')) ?? [];
  return address.toLowerCase();
}
