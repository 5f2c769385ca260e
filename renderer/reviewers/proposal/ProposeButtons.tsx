import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ChevronDown16Regular, Wand20Regular } from '@fluentui/react-icons';
import type { ReviewMatrix } from '../../../shared/reviewing/matrix.ts';
import { propose, proposeRotated } from '../../store/assigning.ts';
import { useReadOnly } from '../../store/use-plan.ts';
import { EditButton } from '../../ui/EditButton.tsx';
import { dayName, type Speech } from '../words.ts';

interface ProposeButtonsProps {
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
}

/** Begins a proposal: a search for the best assignment, or one day's reviewers moved on to the next day. */
export function ProposeButtons({ matrix, speech }: ProposeButtonsProps) {
  const { t } = speech;
  const readOnly = useReadOnly();
  const why = matrix.rows.length === 0 ? t('proposal.nobody') : '';
  const days = matrix.groups.flatMap(({ day }) => day ?? []);
  return (
    <span className="propose-buttons">
      <EditButton
        className="reviewers-propose"
        icon={<Wand20Regular />}
        disabledFocusable={why !== ''}
        title={why}
        onClick={() => void propose()}
      >
        {t('proposal.propose')}
      </EditButton>
      {days.length > 1 && (
        <Menu positioning="below-end">
          <MenuTrigger>
            <Button
              icon={<ChevronDown16Regular />}
              aria-label={t('proposal.copyDay')}
              title={why || t('proposal.copyDay')}
              disabledFocusable={readOnly || why !== ''}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {days.slice(1).map((to, index) => {
                const from = days[index];
                return from === undefined ? null : (
                  <MenuItem key={to.id} onClick={() => void proposeRotated(from.id, to.id)}>
                    {t('proposal.copyDayTo', { from: dayName(from, speech), to: dayName(to, speech) })}
                  </MenuItem>
                );
              })}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </span>
  );
}
