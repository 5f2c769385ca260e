import { Button, Tab, TabList, ToggleButton, Tooltip } from '@fluentui/react-components';
import { Add16Regular, PanelRight16Regular, Subtract16Regular } from '@fluentui/react-icons';
import { formatDate } from '../../shared/i18n/dates.ts';
import type { DayId } from '../../shared/plan/ids.ts';
import type { BoardDay } from '../../shared/programme/board.ts';
import { useText } from '../i18n/use-text.ts';
import { useView } from '../store/view.ts';
import { Legend } from './Legend.tsx';
import { createSession } from './sessions.ts';
import { useProgramme, zoomBy } from './view-state.ts';
import './toolbar.css';
import { EditButton } from '../ui/EditButton.tsx';

const ZOOM_STEP = 1.25;

interface ToolbarProps {
  readonly board: readonly BoardDay[];
  readonly day: DayId | 'all' | undefined;
}

/** Which days are shown and how large, and a new session. */
export function Toolbar({ board, day }: ToolbarProps) {
  const { t, language } = useText();
  const zoom = useProgramme((state) => state.zoom);
  const inspector = useProgramme((state) => state.inspector);
  return (
    <div className="toolbar">
      {day !== undefined && (
        <TabList
          size="small"
          appearance="subtle-circular"
          className="day-tabs"
          aria-label={t('programme.days')}
          selectedValue={day}
          onTabSelect={(_, { value }) => useView.setState({ day: value as DayId | 'all' })}
        >
          {board.map(({ day: { id, date } }) => (
            <Tab key={id} value={id} data-day-tab={id} aria-label={formatDate(date, 'long', language)}>
              {formatDate(date, 'short', language)}
            </Tab>
          ))}
          {board.length > 1 && (
            <Tab value="all" data-day-tab="all">
              {t('programme.allDays', { count: board.length })}
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
        {t('programme.new')}
      </EditButton>
      <span className="toolbar-space" />
      <Legend />
      <fieldset className="zoom" aria-label={t('programme.zoom.group')}>
        <Tooltip content={t('programme.zoom.out')} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<Subtract16Regular />}
            onClick={() => zoomBy(1 / ZOOM_STEP)}
          />
        </Tooltip>
        <Tooltip content={t('programme.zoom.fit')} relationship="description">
          <Button size="small" appearance="subtle" className="zoom-figure" onClick={() => zoomBy(1 / zoom)}>
            {t('programme.zoom.percent', { percent: Math.round(zoom * 100) })}
          </Button>
        </Tooltip>
        <Tooltip content={t('programme.zoom.in')} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<Add16Regular />}
            onClick={() => zoomBy(ZOOM_STEP)}
          />
        </Tooltip>
      </fieldset>
      <Tooltip content={t('programme.inspector.toggle')} relationship="label">
        <ToggleButton
          size="small"
          appearance="subtle"
          icon={<PanelRight16Regular />}
          checked={inspector}
          onClick={() => useProgramme.setState({ inspector: !inspector })}
        />
      </Tooltip>
    </div>
  );
}
