import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { Pairs } from '../../../shared/assign/acceptance.ts';
import { partOf, sizeOf } from '../../../shared/assign/preview.ts';
import type { ReviewMatrix } from '../../../shared/reviewing/matrix.ts';
import { useReadOnly } from '../../store/use-plan.ts';
import { dayName, type Speech } from '../words.ts';
import { accept } from './accept.ts';

interface AcceptPartProps {
  readonly pending: Pairs;
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
}

/** Accepts what is proposed for a day, or for a reviewer. */
export function AcceptPart({ pending, matrix, speech }: AcceptPartProps) {
  const { t } = speech;
  const readOnly = useReadOnly();
  const days = matrix.groups.map(({ day, columns }) => {
    const own = new Set(columns.map(({ session }) => session.id));
    return {
      key: day?.id ?? 'unplaced',
      name: dayName(day, speech),
      part: partOf(pending, ({ session }) => own.has(session)),
    };
  });
  const people = matrix.rows.map(({ person }) => ({
    key: person.id,
    name: person.name,
    part: partOf(pending, ({ reviewer }) => reviewer === person.id),
  }));
  return (
    <Menu>
      <MenuTrigger>
        <MenuButton disabled={readOnly}>{t('proposal.acceptPart')}</MenuButton>
      </MenuTrigger>
      <MenuPopover className="accept-part">
        <MenuList>
          {(
            [
              ['proposal.days', days],
              ['proposal.people', people],
            ] as const
          ).map(([title, parts]) => (
            <MenuGroup key={title}>
              <MenuGroupHeader>{t(title)}</MenuGroupHeader>
              {parts.map(({ key, name, part }) =>
                sizeOf(part) === 0 ? null : (
                  <MenuItem key={key} onClick={() => accept(part)}>
                    {t('proposal.part', { name, count: sizeOf(part) })}
                  </MenuItem>
                ),
              )}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
