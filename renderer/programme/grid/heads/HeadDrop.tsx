import type { Head } from './head.ts';

interface HeadDropProps {
  readonly heads: readonly Head[];
  readonly from: number | null;
  readonly before: number;
}

/** The line where a head that is dragged would come to stand. */
export function HeadDrop({ heads, from, before }: HeadDropProps) {
  const next = heads[before];
  const last = heads[before - 1];
  const beside =
    from !== null && next !== undefined && next.day === heads[from]?.day ? next.left : last?.right;
  return <i className="head-drop" style={{ left: (beside ?? 0) - 1 }} aria-hidden="true" />;
}
