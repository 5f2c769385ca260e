import { roomWords, titleOf } from '../../../shared/programme/words.ts';
import { shortPlace } from '../carry/say.ts';
import type { SectionProps } from './section.tsx';

/** Which session it is: its kind and group, its title in full, where and when. */
export function Heading({ session, wording }: SectionProps) {
  const { plan, t } = wording;
  const group = session.group && plan.groups[session.group];
  const kind = [
    t(`records.sessionKind.${session.kind}`),
    group && t('programme.group', { number: group.number || group.name }),
    session.status === 'cancelled' ? t('programme.cancelled') : '',
  ];
  const rooms = session.rooms.length > 0 ? roomWords(plan, session.rooms, t) : '';
  const unplaced = [t('programme.unplaced'), t('programme.minutes', { count: session.minutes }), rooms];
  return (
    <header className="inspector-heading">
      <p>{kind.filter(Boolean).join(' · ')}</p>
      <h2 data-cancelled={session.status === 'cancelled' || undefined}>
        {session.number} {titleOf(session, t)}
      </h2>
      <p>{session.start === null ? unplaced.filter(Boolean).join(' · ') : shortPlace(wording, session)}</p>
    </header>
  );
}
