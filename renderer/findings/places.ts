import type { Finding } from '../../shared/checks/finding.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import {
  type PersonId,
  type RecordId,
  type SessionId,
  type TableName,
  tableOf,
} from '../../shared/plan/ids.ts';
import { all, type Plan } from '../../shared/plan/plan.ts';
import type { Person } from '../../shared/plan/records/person.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import { REVIEWING_RULES } from '../../shared/reviewing/found.ts';
import { REVIEWED } from '../../shared/reviewing/matrix.ts';
import { showPerson } from '../people/people-place.ts';
import { focusBlock } from '../programme/view-state.ts';
import { showReview } from '../reviewers/sent.ts';
import type { Section } from '../settings/settings-place.ts';
import { showSettings } from '../settings/settings-place.ts';
import { goTo, select, useView } from '../store/view.ts';
import { focusSoon } from './focus-soon.ts';
import { recordName, sessionsAbout, type Wording } from './wording.ts';

/** A place that a finding leads to. */
export interface Place {
  readonly key: string;
  readonly name: string;
  readonly go: () => void;
}

const IN_SETTINGS: { readonly [T in TableName]?: Section } = {
  rooms: 'rooms',
  days: 'days',
  tracks: 'tracks',
  groups: 'groups',
};

/** Where a finding leads, the place to look at it first: Enter goes there. */
export function placesOf(wording: Wording, finding: Finding): Place[] {
  const { plan, t } = wording;
  const sessions = sessionsAbout(plan, finding);
  const others = finding.records.filter((id) => !id.startsWith('session:'));
  const places = [...sessions.map(({ id }) => id), ...others].flatMap((id) => {
    const name = recordName(wording, id);
    return name === undefined ? [] : [{ key: id, name, go: () => goToRecord(plan, id) }];
  });
  const cell = REVIEWING_RULES.has(finding.rule) ? reviewOf(plan, sessions, others) : undefined;
  if (cell === undefined) return places;
  const { person, session } = cell;
  const names = [person?.id, session?.id].map((id) =>
    id === undefined ? undefined : recordName(wording, id),
  );
  const [who, what] = names;
  const name =
    who !== undefined && what !== undefined
      ? t('findings.cell', { person: who, session: what })
      : `${t('app.view.reviewers')}: ${who ?? what ?? ''}`;
  const go = () => showReview(person?.id ?? null, session?.id ?? null);
  return [{ key: 'review', name, go }, ...places];
}

/** The cell, the row or the column of the matrix that is meant. */
function reviewOf(
  plan: Plan,
  sessions: readonly Session[],
  others: readonly RecordId[],
): { readonly person: Person | undefined; readonly session: Session | undefined } | undefined {
  const session = sessions.find(({ kind }) => REVIEWED.has(kind));
  const id = others.find((other): other is PersonId => other.startsWith('person:'));
  const person = id && plan.people[id];
  return session === undefined && !person?.roles.includes('reviewer') ? undefined : { person, session };
}

/** Goes to a record, wherever it is edited. */
export function goToRecord(plan: Plan, id: RecordId): void {
  const table = id === 'event' ? undefined : tableOf(id);
  const section = table && IN_SETTINGS[table];
  if (table === 'sessions') goToSession(plan, id as SessionId);
  else if (table === 'people') {
    showPerson(id as PersonId);
    focusSoon('.people-table');
  } else if (section !== undefined) {
    showSettings(section);
    focusSoon(`[data-record="${CSS.escape(id)}"] input`);
  } else goTo('programme');
}

/** Shows a session where it lies, on the grid or in the tray, with the focus on it. */
function goToSession(plan: Plan, id: SessionId): void {
  showSession(plan, id);
  goTo('programme');
  focusBlock(id);
}

/** Selects a session, and turns to its day if that is not on the screen. */
export function showSession(plan: Plan, id: SessionId): void {
  const session = plan.sessions[id];
  if (session === undefined) return;
  const day = session.start === null ? undefined : dayOf(all(plan, 'days'), session.start);
  if (day !== undefined && useView.getState().day !== 'all') useView.setState({ day: day.id });
  select(id);
}
