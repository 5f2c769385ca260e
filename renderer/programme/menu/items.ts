import { BLOCKS, type BlockId } from '../../../shared/programme/gestures/blocks.ts';
import type { Action } from '../../actions/action.ts';
import { ACTIONS } from '../../actions/index.ts';

/** What a menu was asked for. */
export type MenuOf = 'sessions' | 'ground';

/** The ids of the actions of each menu, by group. */
const ITEMS: Readonly<Record<MenuOf, readonly (readonly string[])[]>> = {
  sessions: [
    ['session.open', 'session.rename'],
    ['edit.cut', 'edit.copy', 'edit.paste'],
    ['session.duplicate', 'session.everyDay', 'session.everyRoom'],
    ['session.later', 'session.earlier', 'session.dayLater', 'session.dayEarlier'],
    ['session.swap', 'session.swapRooms'],
    ['session.lock', 'session.cancel', 'session.unplace', 'session.remove'],
  ],
  ground: [
    ['session.new', 'edit.paste'],
    (Object.keys(BLOCKS) as BlockId[]).map((block) => `block.${block}`),
  ],
};

/** The actions of a menu that can be done now, by group. */
export function menuItems(of: MenuOf): Action[][] {
  return ITEMS[of]
    .map((ids) =>
      ids.flatMap((id) => ACTIONS.filter((action) => action.id === id && (action.when?.() ?? true))),
    )
    .filter((group) => group.length > 0);
}
