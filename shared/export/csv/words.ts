/** Several names in one cell. Not by comma or semicolon, either of which may part the cells themselves. */
export function joined(names: readonly string[]): string {
  return names.filter((name) => name !== '').join(' / ');
}
