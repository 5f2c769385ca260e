import { formatDate } from '../../shared/i18n/dates.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import { all, ordered, type Plan } from '../../shared/plan/plan.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import { daysInOrder } from '../../shared/programme/board.ts';
import { nameOf, peopleWords, roomWords, timeWords } from '../../shared/programme/words.ts';
import { type Action, keysWords } from '../actions/action.ts';
import { goToRecord } from '../findings/places.ts';
import { SECTIONS, showSettings } from '../settings/settings-place.ts';
import type { Entry } from './entry.ts';
import { showDay, showRoom } from './go.ts';

/** The actions, with their shortcuts; those that cannot be done now are dimmed. */
export function actionEntries(actions: readonly Action[], t: Translate): Entry[] {
  return actions.map(({ id, label, keys, when, perform }) => ({
    key: id,
    group: id.startsWith('view.') ? 'views' : 'actions',
    label: id.startsWith('block.') ? `${t('commands.action.blocks')}: ${t(label)}` : t(label),
    more: '',
    ...(keys === undefined ? {} : { keys: keysWords(keys, t) }),
    ...(when === undefined || when() ? {} : { dimmed: true }),
    choose: perform,
  }));
}

/** The sections of the settings. */
export function settingsEntries(t: Translate): Entry[] {
  return SECTIONS.map((section) => ({
    key: `settings.${section}`,
    group: 'views',
    label: `${t('app.view.settings')}: ${t(`settings.section.${section}`)}`,
    more: '',
    choose: () => showSettings(section),
  }));
}

/** Everything in the plan that one can go to: sessions, people, rooms, days. */
export function planEntries(plan: Plan, t: Translate, language: Language): Entry[] {
  const names = new Intl.Collator(language);
  const sessions = ordered(plan, 'sessions').map((session): Entry => {
    const { id, start, number, rooms } = session;
    const when =
      start === null
        ? t('programme.unplaced')
        : `${formatDate(start, 'short', language)} ${timeWords(session, language)}`;
    const where = rooms.length === 0 ? '' : roomWords(plan, rooms, t);
    return {
      key: id,
      group: 'sessions',
      label: nameOf(plan, session, t),
      more: [when, where, peopleWords(plan, session, 'full')].filter(Boolean).join(' · '),
      number,
      choose: () => goToRecord(plan, id),
    };
  });
  const people = all(plan, 'people')
    .sort((a, b) => names.compare(a.name, b.name))
    .map(
      ({ id, name, title, organisation }): Entry => ({
        key: id,
        group: 'people',
        label: name || t('people.unnamed'),
        more: [title, organisation && plan.organisations[organisation]?.name].filter(Boolean).join(' · '),
        choose: () => goToRecord(plan, id),
      }),
    );
  const rooms = ordered(plan, 'rooms').map(
    ({ id, name, capacity, whereabouts }): Entry => ({
      key: id,
      group: 'rooms',
      label: name || t('programme.unnamedRoom'),
      more: [capacity === null ? '' : t('programme.seats', { count: capacity }), whereabouts]
        .filter(Boolean)
        .join(' · '),
      choose: () => showRoom(id),
    }),
  );
  const days = daysInOrder(plan).map(
    ({ id, date, title }): Entry => ({
      key: id,
      group: 'days',
      label: formatDate(date, 'long', language),
      more: title,
      choose: () => showDay(id),
    }),
  );
  return [...sessions, ...people, ...rooms, ...days];
}
