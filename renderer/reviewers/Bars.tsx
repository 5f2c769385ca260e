import type { Range } from '../../shared/plan/records/common.ts';
import type { Column } from '../../shared/reviewing/matrix.ts';

/** More squares than this say less than the figure beside them. */
const MOST_SQUARES = 5;
/** More days than this make bars too thin to tell apart. */
const MOST_DAYS = 6;

/** A bar for each day: how much of the day's most someone has. Figures stand beside it. */
export function LoadBars({ totals, most }: { readonly totals: readonly number[]; readonly most: number }) {
  if (totals.length > MOST_DAYS) return null;
  return (
    <span className="load-bars" aria-hidden="true">
      {totals.map((count, index) => {
        const share = most === 0 ? Math.min(count, 1) : Math.min(count / most, 1);
        return (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: the bars have no identity but their place.
            key={index}
            className={count > most ? 'bar-over' : undefined}
            style={{ '--share': share } as React.CSSProperties}
          />
        );
      })}
    </span>
  );
}

/** How much there is of the most, with a line at the least. */
export function RangeBar({ count, range }: { readonly count: number; readonly range: Range }) {
  const most = Math.max(range.max, 1);
  const share = (of: number) => Math.min(of / most, 1);
  const style = { '--share': share(count), '--least': share(range.min) } as React.CSSProperties;
  const under = count < range.min ? ' bar-under' : '';
  const least = range.min > 0 ? ' bar-least' : '';
  return <span className={`range-bar${under}${least}`} style={style} aria-hidden="true" />;
}

/** A square for each reviewer that a session has or may have, those it must have in full; a bar where they are many. */
export function FillSquares({ column: { assigned, demand } }: { readonly column: Column }) {
  const count = Math.max(assigned, demand.max);
  if (count === 0) return null;
  if (count > MOST_SQUARES) return <RangeBar count={assigned} range={demand} />;
  const kinds = Array.from({ length: count }, (_, index) =>
    index < assigned ? 'square-filled' : index < demand.min ? 'square-missing' : 'square-room',
  );
  return (
    <svg className="fill-squares" width={count * 11 - 1} height={10} aria-hidden="true">
      {kinds.map((kind, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the squares have no identity but their place.
        <rect key={index} className={kind} x={index * 11 + 0.5} y={0.5} width={8} height={9} rx={1.5} />
      ))}
    </svg>
  );
}
