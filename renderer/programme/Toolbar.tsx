import { Tab, TabList, ToggleButton, Tooltip } from '@fluentui/react-components';
import { Add16Regular, PanelRight16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import { formatDate } from '../../shared/i18n/dates.ts';
import type { DayId } from '../../shared/plan/ids.ts';
import type { Day } from '../../shared/plan/records/day.ts';
import { useText } from '../i18n/use-text.ts';
import { useView } from '../store/view.ts';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { PushSwitch } from './carry/PushSwitch.tsx';
import { Legend } from './Legend.tsx';
import { ShapeSwitch } from './list/ShapeSwitch.tsx';
import { MoreTools } from './MoreTools.tsx';
import { createSession } from './sessions.ts';
import { showInspector, useInspectorShown, useProgramme } from './view-state.ts';
import { Zoom } from './Zoom.tsx';
import './toolbar.css';
import { EditButton } from '../ui/EditButton.tsx';

interface ToolbarProps {
  readonly days: readonly Day[];
  /** Which of them is shown. */
  readonly day: DayId | 'all' | undefined;
}

/** Which days are shown, a new session, and how the grid is looked at. */
export const Toolbar = memo(function Toolbar({ days, day }: ToolbarProps) {
  const { t, language } = useText();
  const inspector = useInspectorShown();
  const shape = useProgramme((state) => state.shape);
  return (
    <div className="toolbar">
      <ShapeSwitch />
      {day !== undefined && shape === 'grid' && (
        <TabList
          size="small"
          appearance="subtle-circular"
          className="day-tabs"
          aria-label={t('programme.days')}
          selectedValue={day}
          onTabSelect={(_, { value }) => useView.setState({ day: value as DayId | 'all' })}
        >
          {days.map(({ id, date }) => (
            <Tab key={id} value={id} data-day-tab={id} aria-label={formatDate(date, 'long', language)}>
              {formatDate(date, 'short', language)}
            </Tab>
          ))}
          {days.length > 1 && (
            <Tab value="all" data-day-tab="all">
              {t('programme.allDays', { count: days.length })}
            </Tab>
          )}
        </TabList>
      )}
      <EditButton
        size="small"
        icon={<Add16Regular />}
        // A double click makes one, as a click does.
        onClick={({ detail }) => detail <= 1 && createSession()}
        title={t('programme.newHint')}
      >
        <span className="toolbar-new">{t('programme.new')}</span>
      </EditButton>
      {shape === 'grid' && (
        <MoreTools>
          <PushSwitch />
          <div className="toolbar-looks">
            <ColumnsMenu />
            <Legend />
            <Zoom />
          </div>
        </MoreTools>
      )}
      <Tooltip content={t('programme.inspector.toggle')} relationship="label">
        <ToggleButton
          size="small"
          appearance="subtle"
          className="toolbar-last"
          icon={<PanelRight16Regular />}
          checked={inspector}
          onClick={() => showInspector(!inspector)}
        />
      </Tooltip>
    </div>
  );
});
