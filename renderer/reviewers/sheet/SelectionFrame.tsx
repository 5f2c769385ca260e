import type { Block } from '../../../shared/reviewing/block.ts';
import { boxOf, type Geometry } from './geometry.ts';

interface SelectionFrameProps {
  readonly geometry: Geometry;
  readonly block: Block;
  /** Whether it is drawn round the block; one cell has the focus ring. */
  readonly visible: boolean;
  /** Whether it has a corner to fill by. */
  readonly fills: boolean;
}

/** Round what is selected, with a corner that is dragged to fill. For the eye and the mouse: keys do the same. */
export function SelectionFrame({ geometry, block, visible, fills }: SelectionFrameProps) {
  return (
    <div
      className={visible ? 'selection-frame visible' : 'selection-frame'}
      style={boxOf(geometry, block)}
      aria-hidden="true"
    >
      {fills && <span className="fill-handle" data-fill="" />}
    </div>
  );
}
