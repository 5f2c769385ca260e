import type { Pigeonhole, Reasons } from '../../../shared/assign/pigeonhole.ts';
import { caseTexts, pigeonholeText, wayOutText } from '../../../shared/assign/words.ts';
import type { Speech } from '../words.ts';

interface HolesProps {
  readonly reasons: Reasons;
  readonly speech: Speech;
}

/** Why not every workshop can have its reviewers, and what would help. */
export function Holes({ reasons: { holes, complete }, speech }: HolesProps) {
  return (
    <>
      <ul className="holes">
        {holes.map((hole) => (
          <li key={`${hole.kind} ${hole.sessions.join(' ')}`}>
            <p>{pigeonholeText(hole, speech)}</p>
            <Cases hole={hole} speech={speech} />
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
      {!complete && <p>{speech.t('assign.incomplete')}</p>}
    </>
  );
}

/** Each place where a reason holds, where they are several: who could be there differs. */
function Cases({ hole, speech }: { readonly hole: Pigeonhole; readonly speech: Speech }) {
  const texts = caseTexts(hole, speech);
  return (
    texts.length > 0 && (
      <details className="holes-cases">
        <summary>{speech.t('assign.cases', { count: texts.length })}</summary>
        <ul>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
    )
  );
}
