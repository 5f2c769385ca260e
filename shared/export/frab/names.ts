/** `text` in letters of a to z, digits and `_` between its words, without accents: `smorgas_pa_loka`. May be empty. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 40)
    .replace(/^_+|_+$/g, '');
}

/** Whole numbers from 1 up for things that have guids: the same each time, and no two alike. */
export function numbersOf(guids: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  for (const guid of [...guids].sort()) {
    let number = Number.parseInt(guid.slice(0, 8), 16) % 2 ** 31 || 1;
    while (taken.has(number)) number += 1;
    taken.add(number);
    numbers.set(guid, number);
  }
  return numbers;
}

/** Names with a number behind those that came before: `Salen`, `Salen (2)`. */
export function toldApart(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let n = 2; taken.has(own); n += 1) own = `${name} (${n})`;
    taken.add(own);
    return own;
  });
}
