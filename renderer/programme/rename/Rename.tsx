import { useEffect, useRef } from 'react';
import type { Standing } from '../../../shared/programme/selecting.ts';
import type { Wording } from '../carry/say.ts';
import { useRename } from './rename.ts';
import { TitleInput } from './TitleInput.tsx';

/** A field is no narrower and no lower than this, in pixels. */
const LEAST = { width: 130, height: 22 };

/** The title of a block being typed, over the block. In the tray it is typed in the tray. */
export function Rename({
  wording,
  blocks,
}: {
  readonly wording: Wording;
  readonly blocks: readonly Standing[];
}) {
  const id = useRename(({ renaming }) => renaming?.session);
  const root = useRef<HTMLDivElement>(null);
  const block = id === undefined ? undefined : blocks.find(({ session, main }) => main && session.id === id);
  const session = id === undefined ? undefined : wording.plan.sessions[id];
  const there = block !== undefined && session !== undefined;
  useEffect(() => {
    if (there) root.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [there]);
  if (block === undefined || session === undefined) return null;
  const { left, top, width, height } = block;
  return (
    <div
      ref={root}
      className="rename"
      style={{ left, top, width: Math.max(width, LEAST.width), height: Math.max(height, LEAST.height) }}
    >
      <TitleInput key={session.id} session={session} />
    </div>
  );
}
