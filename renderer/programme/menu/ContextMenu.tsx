import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
} from '@fluentui/react-components';
import { Fragment, memo, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Action, keysWords } from '../../actions/action.ts';
import { useText } from '../../i18n/use-text.ts';
import { useReadOnly } from '../../store/use-plan.ts';
import { type Asked, useMenu } from './asked.ts';
import { menuItems } from './items.ts';
import './context-menu.css';

/** The menu of sessions and of empty time: what can be done with what is selected, or there. */
export const ContextMenu = memo(function ContextMenu() {
  const asked = useMenu((state) => state.asked);
  // Anew for each, so that one that is open elsewhere does not stay where it was.
  return asked && <OpenMenu key={`${asked.x} ${asked.y} ${asked.of}`} asked={asked} />;
});

function OpenMenu({ asked }: { readonly asked: Asked }) {
  const { t } = useText();
  const readOnly = useReadOnly();
  const [before] = useState(() => document.activeElement);
  const [groups] = useState(() => menuItems(asked.of));
  const close = (): void => {
    flushSync(() => useMenu.setState({ asked: null }));
    // A click with the right button puts the cursor on the ground, where what is new goes.
    const cursor = asked.of === 'ground' ? document.querySelector('[data-cursor]') : null;
    const back = cursor ?? before;
    if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
  };
  useEffect(() => {
    // With nothing in it there is nothing to open.
    if (groups.length === 0) useMenu.setState({ asked: null });
  }, [groups]);
  const perform = (action: Action): void => {
    close();
    action.perform();
  };
  return (
    <Menu
      open
      // Inside the page's main part, as all of the page is inside one of its parts.
      inline
      positioning={{
        target: at(asked),
        // It may move up beside the point, so that all of it is seen.
        position: 'after',
        align: 'top',
        strategy: 'fixed',
        autoSize: 'height',
      }}
      onOpenChange={(_, data) => {
        if (!data.open) close();
      }}
    >
      <MenuPopover className="context-menu">
        <MenuList aria-label={t(`list.menu.${asked.of}`)}>
          {groups.map((group, place) => {
            const [first] = group;
            const items = group.map((action) => (
              <MenuItem
                key={action.id}
                disabled={readOnly && !READING.includes(action.id)}
                {...(action.keys === undefined ? {} : { secondaryContent: keysWords(action.keys, t) })}
                onClick={() => perform(action)}
              >
                {action.labelNow?.(t) ?? t(action.label)}
              </MenuItem>
            ));
            return (
              <Fragment key={first?.id}>
                {place > 0 && <MenuDivider />}
                {first?.id.startsWith('block.') ? (
                  <MenuGroup>
                    <MenuGroupHeader>{t('commands.action.blocks')}</MenuGroupHeader>
                    {items}
                  </MenuGroup>
                ) : (
                  items
                )}
              </Fragment>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What can be done in a plan that is open to be read. */
const READING = ['session.open', 'edit.copy'];

/** A point, as what the menu opens beside. */
function at({ x, y }: Asked) {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}
