import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';

/** What the menus of a cell, a workshop and a reviewer have in common. */
export interface SpotMenuProps {
  /** What it opens beside. */
  readonly beside: HTMLElement;
  readonly onClose: () => void;
  /** Shows what the checks have found; undefined when that is nothing. */
  readonly onFinding: (() => void) | undefined;
}

/** A menu below a cell or a head of the matrix: what can be done there, and last what the checks have found. */
export function SpotMenu({
  beside,
  onClose,
  onFinding,
  children,
}: SpotMenuProps & { readonly children: ReactNode }) {
  const { t } = useText();
  return (
    <Menu
      open
      positioning={{ target: beside, position: 'below', align: 'start' }}
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
    >
      <MenuPopover>
        <MenuList>
          {children}
          {onFinding && <MenuItem onClick={onFinding}>{t('reviewers.found.show')}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
