import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Switch,
  Tooltip,
} from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons';
import { useText } from '../../i18n/use-text.ts';
import { togglePush, usePush } from './push.ts';

/** "Skjut efterföljande": whether what follows goes along, and how much of it. */
export function PushSwitch() {
  const { t } = useText();
  const { on, reach } = usePush();
  return (
    <div className="push-switch">
      <Tooltip content={t('arranging.push.hint')} relationship="description">
        <Switch size="small" checked={on} label={t('arranging.push.label')} onChange={togglePush} />
      </Tooltip>
      <Menu
        checkedValues={{ reach: [reach] }}
        onCheckedValueChange={(_, { checkedItems }) =>
          usePush.setState({ on: true, reach: checkedItems[0] === 'day' ? 'day' : 'room' })
        }
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronDown12Regular />}
            iconPosition="after"
            aria-label={`${t('arranging.push.reach')}: ${t(reach === 'day' ? 'arranging.push.onDay' : 'arranging.push.inRoom')}`}
          >
            {t(reach === 'day' ? 'arranging.push.onDay' : 'arranging.push.inRoom')}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemRadio name="reach" value="room">
              {t('arranging.push.inRoom')}
            </MenuItemRadio>
            <MenuItemRadio name="reach" value="day">
              {t('arranging.push.onDay')}
            </MenuItemRadio>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
