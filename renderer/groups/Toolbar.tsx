import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Select,
} from '@fluentui/react-components';
import { ChevronDown16Regular, PeopleAdd20Regular, Wand20Regular } from '@fluentui/react-icons';
import type { GroupBoard } from '../../shared/grouping/board.ts';
import { type GroupPass, isHeld } from '../../shared/grouping/passes.ts';
import type { SessionId } from '../../shared/plan/ids.ts';
import { proposeSeats } from '../store/seating.ts';
import { useReadOnly } from '../store/use-plan.ts';
import { EditButton } from '../ui/EditButton.tsx';
import { GroupingSettings } from './GroupingSettings.tsx';
import { showPass } from './groups-state.ts';
import { passName, type Speech, wishesText } from './words.ts';

interface ToolbarProps {
  readonly passes: readonly GroupPass[];
  readonly board: GroupBoard;
  readonly speech: Speech;
  readonly onMake: () => void;
}

/** Which pass is shown, how its seating stands, and the ways to a better one. */
export function Toolbar({ passes, board, speech, onMake }: ToolbarProps) {
  const { t } = speech;
  const readOnly = useReadOnly();
  const { pass, able, unseated, wishes, again } = board;
  const why =
    able > 0 ? '' : t(board.unable.length > 0 ? 'groups.proposal.nobodyAble' : 'groups.proposal.nobody');
  const heldIn = ({ sessions }: GroupPass) => sessions.filter(isHeld).map(({ id }) => id);
  return (
    <header className="groups-bar">
      <h2 className="visually-hidden">{t('groups.title')}</h2>
      {passes.length > 1 ? (
        <Select
          className="groups-pass"
          aria-label={t('groups.pass')}
          value={pass.key}
          onChange={(_, data) => showPass(data.value as SessionId)}
        >
          {passes.map((each) => (
            <option key={each.key} value={each.key}>
              {passName(each, speech)}
            </option>
          ))}
        </Select>
      ) : (
        <strong className="groups-pass">{passName(pass, speech)}</strong>
      )}
      <p className="groups-sum">
        {able > 0 && <strong>{t('groups.seated', { seated: able - unseated.length, able })}</strong>}
        {wishes.some((count) => count > 0) && <span>{wishesText(wishes, t)}</span>}
        {again > 0 && <span>{t('groups.again', { count: again })}</span>}
      </p>
      <EditButton icon={<PeopleAdd20Regular />} onClick={onMake}>
        {t('groups.make.button')}
      </EditButton>
      <GroupingSettings speech={speech} />
      <span className="groups-propose">
        <EditButton
          appearance="primary"
          icon={<Wand20Regular />}
          disabledFocusable={why !== ''}
          title={why}
          onClick={() => void proposeSeats(passes.length > 1 ? passes.map(heldIn) : [heldIn(pass)])}
        >
          {t('groups.proposal.propose')}
        </EditButton>
        {passes.length > 1 && (
          <Menu positioning="below-end">
            <MenuTrigger disableButtonEnhancement>
              <Button
                icon={<ChevronDown16Regular />}
                aria-label={t('groups.proposal.more')}
                title={why || t('groups.proposal.more')}
                disabledFocusable={readOnly || why !== ''}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => void proposeSeats(passes.map(heldIn))}>
                  {t('groups.proposal.allPasses', { count: passes.length })}
                </MenuItem>
                <MenuItem onClick={() => void proposeSeats([heldIn(pass)])}>
                  {t('groups.proposal.thisPass')}
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </span>
    </header>
  );
}
