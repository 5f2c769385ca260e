import { fold } from '../../i18n/fold.ts';

/** Something that is chosen by its name, as one types it in a cell. */
export interface Choice<Id extends string = string> {
  readonly id: Id;
  /** What it is called, like no other of them. */
  readonly label: string;
  /** What else it may be called. */
  readonly aliases?: readonly string[];
  /** Beside the label where it is chosen. */
  readonly more?: string;
}

/** What a typed name comes to: one of the choices, several that it may mean, or none. */
export type Meant<Id extends string> =
  | { readonly one: Choice<Id> }
  | { readonly several: readonly Choice<Id>[] }
  | { readonly none: string };

/** Choices by name, where namesakes are told apart by what `more` says of them, or by a number. */
export function choices<Id extends string>(
  records: readonly { readonly id: Id; readonly name: string; readonly more?: string }[],
): Choice<Id>[] {
  const count = counted(records.map(({ name }) => name.toLowerCase()));
  const taken = new Map<string, number>();
  return records.map(({ id, name, more }) => {
    const longer = (count.get(name.toLowerCase()) ?? 0) > 1 && more ? `${name} (${more})` : name;
    const before = taken.get(longer.toLowerCase()) ?? 0;
    taken.set(longer.toLowerCase(), before + 1);
    const label = before === 0 ? longer : `${longer} (${before + 1})`;
    return { id, label, ...(more && label === name ? { more } : {}) };
  });
}

/** The choice that `text` means: by its whole name, or by the beginning or a part of it that no other has. */
export function meant<Id extends string>(list: readonly Choice<Id>[], text: string): Meant<Id> {
  const typed = text.trim();
  const exact = list.find(({ label }) => label.toLowerCase() === typed.toLowerCase());
  if (exact !== undefined) return { one: exact };
  const query = fold(typed);
  const named = (fits: (name: string) => boolean) =>
    list.filter(({ label, aliases = [] }) => [label, ...aliases].some((name) => fits(fold(name))));
  for (const fits of [
    (name: string) => name === query,
    (name: string) => name.startsWith(query),
    (name: string) => name.includes(query),
  ]) {
    const found = named(fits);
    const [one, second] = found;
    if (one !== undefined && second === undefined) return { one };
    if (second !== undefined) return { several: found };
  }
  return { none: typed };
}

/** The choices that a text with commas between them means, in its order; or the first part that means none, or several. */
export function allMeant<Id extends string>(
  list: readonly Choice<Id>[],
  text: string,
): { readonly ids: Id[] } | Exclude<Meant<Id>, { one: unknown }> {
  const parts = text.split(',');
  const names = new Map(list.map((choice) => [fold(choice.label), choice]));
  const ids = new Set<Id>();
  for (let from = 0; from < parts.length; ) {
    // A name may hold commas itself: the longest run that is a whole name is one.
    let to = parts.length;
    const whole = () => parts.slice(from, to).join(',').trim();
    while (to > from + 1 && !names.has(fold(whole()))) to -= 1;
    const typed = whole();
    from = to;
    if (typed === '') continue;
    const found = meant(list, typed);
    if (!('one' in found)) return found;
    ids.add(found.one.id);
  }
  return { ids: [...ids] };
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return count;
}
