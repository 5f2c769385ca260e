import type { Pigeonhole } from '../../../shared/assign/pigeonhole.ts';
import { pigeonholeText, wayOutText } from '../../../shared/assign/words.ts';
import type { Speech } from '../words.ts';

interface HolesProps {
  readonly holes: readonly Pigeonhole[];
  readonly speech: Speech;
}

/** Why not every workshop can have its reviewers, and what would help. */
export function Holes({ holes, speech }: HolesProps) {
  return (
    <ul className="holes">
      {holes.map((hole) => (
        <li key={`${hole.kind} ${hole.sessions.join(' ')}`}>
          <p>{pigeonholeText(hole, speech)}</p>
          <div className="holes-ways">
            <b>{speech.t('proposal.waysOut')}</b>
            <ul>
              {hole.waysOut.map((way) => {
                const text = wayOutText(way, speech);
                return <li key={text}>{text}</li>;
              })}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}
