import { Button } from '@fluentui/react-components';
import { EyeOff16Regular } from '@fluentui/react-icons';
import { type BoardDay, unseen } from '../../shared/programme/board.ts';
import { roomsAcross } from '../../shared/programme/lane.ts';
import { useText } from '../i18n/use-text.ts';
import { showAllRooms } from './column-state.ts';

/** Says how many rooms are left out of the grid, and how many sessions with them, and shows them all. */
export function HiddenNote({ shown }: { readonly shown: readonly BoardDay[] }) {
  const { t } = useText();
  const [day] = shown;
  if (day === undefined || day.lanes[0]?.kind !== 'room') return null;
  const rooms = day.rooms.length - roomsAcross(day.lanes).length;
  if (rooms === 0) return null;
  const sessions = shown.reduce((sum, one) => sum + unseen(one).length, 0);
  return (
    <p className="hidden-note" role="status">
      <EyeOff16Regular aria-hidden />
      <span>{t('columns.hidden', { rooms, sessions })}</span>
      <Button size="small" appearance="transparent" onClick={showAllRooms}>
        {t('columns.showAll')}
      </Button>
    </p>
  );
}
