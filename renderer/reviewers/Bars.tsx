import type { Column } from '../../shared/reviewing/matrix.ts';

/** More squares than this say less than the figure beside them. */
const MOST_SQUARES = 5;

/** A bar for each day: how much of the day's most someone has. Figures stand beside it. */
export function LoadBars({ totals, most }: { readonly totals: readonly number[]; readonly most: number }) {
  return (
    <svg className="load-bars" width={totals.length * 10} height={14} aria-hidden="true">
      {totals.map((count, index) => {
        const share = most === 0 ? Math.min(count, 1) : Math.min(count / most, 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars have no identity but their place.
          <g key={index} transform={`translate(${index * 10} 0)`}>
            <rect className="bar-room" width={8} height={14} rx={1.5} />
            <rect
              className={count > most ? 'bar-over' : 'bar'}
              y={14 - 14 * share}
              width={8}
              height={14 * share}
              rx={1.5}
            />
          </g>
        );
      })}
    </svg>
  );
}

/** A square for each reviewer that a session has or may have; those it must have are drawn in full. */
export function FillSquares({ column: { assigned, demand } }: { readonly column: Column }) {
  const count = Math.max(assigned, demand.max);
  if (count === 0 || count > MOST_SQUARES) return null;
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
