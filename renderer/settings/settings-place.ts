import { create } from 'zustand';
import { goTo } from '../store/view.ts';

/** The sections of the settings, in their order. */
export const SECTIONS = ['event', 'days', 'rooms', 'tracks', 'groups', 'reviewing', 'checks'] as const;

/** One of the sections. */
export type Section = (typeof SECTIONS)[number];

/** Where one is in the settings; kept while another view is shown. */
export const useSettingsPlace = create<{ readonly section: Section }>(() => ({ section: 'event' }));

/** Goes to a section of the settings. */
export function showSettings(section: Section): void {
  useSettingsPlace.setState({ section });
  goTo('settings');
}
