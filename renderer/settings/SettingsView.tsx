import { Tab, TabList } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { useText } from '../i18n/use-text.ts';
import { ChecksSettings } from './ChecksSettings.tsx';
import { DaysSettings } from './DaysSettings.tsx';
import { EventSettings } from './EventSettings.tsx';
import { GroupsSettings } from './GroupsSettings.tsx';
import { ReviewingSettings } from './ReviewingSettings.tsx';
import { RoomsSettings } from './RoomsSettings.tsx';
import { SECTIONS, type Section, useSettingsPlace } from './settings-place.ts';
import { TracksSettings } from './TracksSettings.tsx';
import './settings.css';

const PARTS: Record<Section, ComponentType> = {
  event: EventSettings,
  days: DaysSettings,
  rooms: RoomsSettings,
  tracks: TracksSettings,
  groups: GroupsSettings,
  reviewing: ReviewingSettings,
  checks: ChecksSettings,
};

/** What the plan is of, and what it is planned with: days, rooms, tracks, groups, rules for reviewing. */
export function SettingsView() {
  const { t } = useText();
  const { section } = useSettingsPlace();
  const Part = PARTS[section];
  return (
    <div className="settings">
      <h2 className="visually-hidden">{t('settings.title')}</h2>
      <TabList
        vertical
        className="settings-sections"
        aria-label={t('settings.sections')}
        selectedValue={section}
        onTabSelect={(_, data) =>
          useSettingsPlace.setState({ section: SECTIONS.find((one) => one === data.value) ?? 'event' })
        }
      >
        {SECTIONS.map((one) => (
          <Tab key={one} value={one} id={`settings-tab-${one}`} aria-controls="settings-part">
            {t(`settings.section.${one}`)}
          </Tab>
        ))}
      </TabList>
      <section
        id="settings-part"
        className="settings-part"
        role="tabpanel"
        aria-labelledby={`settings-tab-${section}`}
      >
        <h3>{t(`settings.section.${section}`)}</h3>
        <Part />
      </section>
    </div>
  );
}
