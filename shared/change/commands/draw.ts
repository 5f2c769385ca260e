import { translator } from '../../i18n/translator.ts';
import { newSession } from '../../plan/defaults.ts';
import type { SessionId } from '../../plan/ids.ts';
import { keyAtEnd } from '../../plan/order.ts';
import { all } from '../../plan/plan.ts';
import type { Session } from '../../plan/records/session.ts';
import { drawing, type Stretch } from '../../programme/gestures/drawing.ts';
import type { Command } from '../command.ts';
import { Edit } from '../edit.ts';
import { misfit } from './session.ts';

/** Makes a session of a stretch of time that is drawn out: a talk with a title to be typed over, unless it is told otherwise. */
export const drawSession: Command<
  Stretch & {
    readonly id?: SessionId;
    readonly fields?: Partial<Pick<Session, 'title' | 'kind' | 'track' | 'group'>>;
  }
> = {
  id: 'session.draw',
  label: 'commands.session.draw',
  run(plan, { id, fields, ...stretch }, { newId }) {
    const place = drawing(plan, stretch);
    if ('refused' in place) return place;
    const title = translator(plan.event.language)('programme.newTitle');
    const order = keyAtEnd(all(plan, 'sessions'));
    const { track = null, group = null } = fields ?? {};
    if ((track && !plan.tracks[track]) || (group && !plan.groups[group]))
      return { refused: 'commands.record.isGone' };
    const session = newSession(id ?? newId('sessions'), order, { title, ...fields, ...place });
    return misfit(session) ?? new Edit(plan).add<'sessions'>(session).diff;
  },
};
