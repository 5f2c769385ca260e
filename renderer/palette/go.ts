import type { DayId, RoomId } from '../../shared/plan/ids.ts';
import { filterBy } from '../programme/list/list-state.ts';
import { showColumn, useProgramme } from '../programme/view-state.ts';
import { goTo, useView } from '../store/view.ts';

/** Shows a day of the programme. */
export function showDay(day: DayId): void {
  goTo('programme');
  useView.setState({ day });
  filterBy({ day });
}

/** Shows a room: its column, also where it was left out; in the list, what is in it. */
export function showRoom(room: RoomId): void {
  goTo('programme');
  if (useProgramme.getState().shape === 'list') {
    filterBy({ room });
    return;
  }
  showColumn(room);
}
