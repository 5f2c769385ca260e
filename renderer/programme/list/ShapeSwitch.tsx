import { Tab, TabList } from '@fluentui/react-components';
import { GridKanban20Regular, TextBulletListSquare20Regular } from '@fluentui/react-icons';
import { useText } from '../../i18n/use-text.ts';
import { useProgramme } from '../view-state.ts';

/** Whether the programme is shown as a grid or as a list. */
export function ShapeSwitch() {
  const { t } = useText();
  const shape = useProgramme((state) => state.shape);
  return (
    <TabList
      size="small"
      appearance="subtle"
      className="shape-switch"
      aria-label={t('list.shape')}
      selectedValue={shape}
      onTabSelect={(_, { value }) => useProgramme.setState({ shape: value as typeof shape })}
    >
      <Tab value="grid" icon={<GridKanban20Regular />} title={`${t('list.grid')} (Ctrl+Shift+L)`}>
        {t('list.grid')}
      </Tab>
      <Tab value="list" icon={<TextBulletListSquare20Regular />} title={`${t('list.list')} (Ctrl+Shift+L)`}>
        {t('list.list')}
      </Tab>
    </TabList>
  );
}
