import type { SessionId } from '../../plan/ids.ts';
import { listed, personName, type Speech, sessionName } from '../words.ts';
import type { Obstacle } from './obstacles.ts';
import type { GroupResult } from './seat.ts';

/** What came of a level: what it is now, and whether that is proved or how far off the bound is. */
export function groupStepText({ step, value, bound }: GroupResult, { t }: Speech): string {
  const proof = value === bound ? t('assign.proof.proved') : t('assign.proof.atLeast', { bound });
  return `${t(`groups.level.${step}`, { value })} (${proof})`;
}

/** The sentence for a reason why not all of a seating can be had, with who and which. */
export function obstacleText(obstacle: Obstacle, speech: Speech): string {
  const { t } = speech;
  const sessions = listed(
    obstacle.sessions.map((id: SessionId) => sessionName(speech, id)),
    speech,
  );
  if (obstacle.kind === 'empty') {
    const { needed, available } = obstacle;
    return t('groups.obstacle.empty', { sessions, needed, available });
  }
  const name = (person: (typeof obstacle.people)[number]) => personName(speech, person);
  const names = listed(obstacle.people.map(name), speech);
  switch (obstacle.kind) {
    case 'crowd':
    case 'tooMany': {
      const { people, places } = obstacle;
      return t(`groups.obstacle.${obstacle.kind}`, { people: people.length, sessions, places, names });
    }
    case 'torn':
      return t('groups.obstacle.torn', { names, sessions });
    case 'apart':
      return t('groups.obstacle.apart', { names, sessions: obstacle.sessions.length });
    case 'contradiction': {
      const [first, second] = obstacle.apart;
      const others = obstacle.people.filter((person) => person !== first && person !== second);
      const through = others.length === 0 ? 'none' : listed(others.map(name), speech);
      return t('groups.obstacle.contradiction', { first: name(first), second: name(second), through });
    }
  }
}
