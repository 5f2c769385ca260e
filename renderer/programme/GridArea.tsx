import { memo, useDeferredValue } from 'react';
import type { Finding } from '../../shared/checks/finding.ts';
import type { SessionId } from '../../shared/plan/ids.ts';
import type { BoardDay } from '../../shared/programme/board.ts';
import type { Wording } from './carry/say.ts';
import { Empty } from './Empty.tsx';
import { FullnessStrip } from './fullness/FullnessStrip.tsx';
import { Grid } from './grid/Grid.tsx';
import { HiddenNote } from './HiddenNote.tsx';
import type { Surface } from './surface.ts';
import { useProgramme } from './view-state.ts';

interface GridAreaProps {
  readonly shown: readonly BoardDay[];
  readonly wording: Wording;
  readonly findings: ReadonlyMap<SessionId, readonly Finding[]>;
  readonly surface: Surface;
}

/** The grid, and over it how full its hours and columns are and what is left out of it. */
export const GridArea = memo(function GridArea({ shown, wording, findings, surface }: GridAreaProps) {
  const fullness = useProgramme((state) => state.fullness);
  // The blocks show first.
  const measured = useDeferredValue(shown);
  if (shown.length === 0) {
    return (
      <div className="programme-grid">
        <Empty />
      </div>
    );
  }
  return (
    <div className="programme-grid">
      <div className="grid-over">
        {fullness && <FullnessStrip shown={measured} surface={surface} />}
        <HiddenNote shown={shown} />
      </div>
      <Grid shown={shown} wording={wording} findings={findings} surface={surface} />
    </div>
  );
});
