import type { Cell } from '../book.ts';

/** The number in a cell, with a comma or a point before its decimals and any space between its thousands; null for none. */
export function readNumber(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const text = cell
    .normalize('NFKC')
    .replace(/[\s’']/g, '')
    .replace('−', '-');
  const unit = /^(-?[\d.,]+)(?:st|pers|p|platser|personer|seats|people|min|minuter|minutes)?\.?$/i.exec(
    text,
  )?.[1];
  if (unit === undefined) return null;
  // The last of two different marks is the one before the decimals; "1.200" is a thousand in Swedish.
  const mark = /[.,](?=\d{1,2}$)/.exec(unit)?.index;
  const whole = (mark === undefined ? unit : unit.slice(0, mark)).replace(/[.,](?=\d{3})/g, '');
  const number = Number(mark === undefined ? whole : `${whole}.${unit.slice(mark + 1)}`);
  return Number.isFinite(number) && whole !== '' ? number : null;
}

/** How long: `45`, `45 min`, `1 h 30`, `1:30`, `1,5 tim`; in minutes, or null. */
export function readMinutes(cell: Cell): number | null {
  if (typeof cell === 'object' && cell !== null) {
    if ('error' in cell) return null;
    return Number(cell.at.slice(11, 13)) * 60 + Number(cell.at.slice(14));
  }
  if (typeof cell === 'number') return cell > 0 && cell < 1 ? Math.round(cell * 1440) : cell;
  if (typeof cell !== 'string') return null;
  const text = cell.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const [, hours, minutes] =
    /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text) ??
    /^(\d{1,2}) ?(?:h|tim|timmar|timme|hours?|hrs?)\.? ?(?:(\d{1,2}) ?(?:m|min|minuter|minutes)?\.?)?$/.exec(
      text,
    ) ??
    [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes ?? 0);
  const long = /^([\d,.]+) ?(?:h|tim|timmar|timme|hours?|hrs?)\.?$/.exec(text)?.[1];
  const number = long === undefined ? readNumber(text) : readNumber(long);
  return number === null ? null : Math.round(long === undefined ? number : number * 60);
}
