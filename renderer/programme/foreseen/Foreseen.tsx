import { type Geometry, rectsAt } from '../../../shared/programme/geometry.ts';
import { timeWords, titleOf } from '../../../shared/programme/words.ts';
import { usePreviewed } from '../../findings/previewed.ts';
import type { Wording } from '../carry/say.ts';

interface ForeseenProps {
  readonly geometry: Geometry;
  readonly wording: Wording;
}

/** Where the sessions of a remedy would come to lie, while it is looked at among the checks. */
export function Foreseen({ geometry, wording }: ForeseenProps) {
  const { board, t, language } = wording;
  const { sessions } = usePreviewed();
  if (sessions.length === 0) return null;
  return (
    <div className="ghosts" aria-hidden="true">
      {sessions.flatMap((session) =>
        session.start === null
          ? []
          : rectsAt(geometry, board, session, session).map(({ left, top, width, height }) => (
              <div
                key={`${session.id} ${left}`}
                className="ghost"
                data-tone="held"
                style={{ width, height, transform: `translate(${left}px, ${top}px)` }}
              >
                <strong>{`${session.number} ${titleOf(session, t)}`}</strong>
                <span>{timeWords(session, language)}</span>
              </div>
            )),
      )}
    </div>
  );
}
