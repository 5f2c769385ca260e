const KEPT = 6;

let recent: readonly string[] = [];

/** The keys of what was chosen lately, the latest first. Lasts as long as the window. */
export function recentKeys(): readonly string[] {
  return recent;
}

/** Notes what was chosen. */
export function noteChosen(key: string): void {
  recent = [key, ...recent.filter((other) => other !== key)].slice(0, KEPT);
}
