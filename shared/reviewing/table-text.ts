/** What a spreadsheet would take for a formula when it is pasted. */
const FORMULA = /^[=+\-@]./;

/** Rows of texts as a spreadsheet takes them from the clipboard: tabs between, a line each. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}

function cell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /["\t\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/**
 * Rows of texts as a spreadsheet puts them on the clipboard. A field in quotes may hold tabs, line breaks and doubled
 * quotes. The line break that ends the last row makes no row; rows may differ in length.
 */
export function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const end = text.replace(/\r?\n$/, '').length;
  const field = (): string => {
    if (text[at] === '"') {
      const quoted = quotedField(text, at, end);
      if (quoted !== null) {
        at = quoted.next;
        return quoted.value;
      }
    }
    const from = at;
    while (at < end && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at += 1;
    return text.slice(from, at);
  };
  for (;;) {
    rows.at(-1)?.push(field());
    if (at >= end) return rows;
    if (text[at] === '\t') at += 1;
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      rows.push([]);
    }
  }
}

/** A field in quotes that begins at `at`; null when it is no such field but a text that begins with a quote. */
function quotedField(text: string, at: number, end: number): { value: string; next: number } | null {
  let value = '';
  let next = at + 1;
  while (next < end) {
    if (text[next] !== '"') value += text[next++];
    else if (text[next + 1] === '"' && next + 1 < end) {
      value += '"';
      next += 2;
    } else {
      next += 1;
      return next >= end || '\t\r\n'.includes(text[next] ?? '') ? { value, next } : null;
    }
  }
  return null;
}
