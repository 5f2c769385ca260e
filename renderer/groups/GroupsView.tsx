import { Button } from '@fluentui/react-components';
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { groupBoard, mainRole } from '../../shared/grouping/board.ts';
import { isOutOfDate, pendingOf } from '../../shared/grouping/moves.ts';
import { type GroupPass, groupPasses, unplacedGroups } from '../../shared/grouping/passes.ts';
import type { PersonId } from '../../shared/plan/ids.ts';
import { all } from '../../shared/plan/plan.ts';
import type { Person } from '../../shared/plan/records/person.ts';
import { useText } from '../i18n/use-text.ts';
import { useTablePaste } from '../imports/use-table-paste.ts';
import { useSeating } from '../store/seating.ts';
import { usePlan } from '../store/use-plan.ts';
import { goTo } from '../store/view.ts';
import { EditButton } from '../ui/EditButton.tsx';
import { matches } from '../ui/fields/find.ts';
import { Nothing } from '../ui/Nothing.tsx';
import { Card } from './Card.tsx';
import { ChipMenu } from './ChipMenu.tsx';
import type { Surface } from './carry/carry.ts';
import { keyOnGroups } from './carry/keyboard.ts';
import { listenForDrags } from './carry/pointer.ts';
import { selectNobody, selectOnly, selectTo, toggle, useGroups } from './groups-state.ts';
import { Legend } from './Legend.tsx';
import { LooseGroups } from './LooseGroups.tsx';
import { listsOf, sessionsOf } from './lists.ts';
import { MakeGroups } from './MakeGroups.tsx';
import { SeatingPanel } from './proposal/SeatingPanel.tsx';
import { Toolbar } from './Toolbar.tsx';
import { Tray } from './Tray.tsx';
import { groupNamed, type Speech } from './words.ts';
import './groups.css';
import './carry/carry.css';
import './forms.css';

/** Who sits in which group: the groups of a pass side by side, and those without a seat beside them. */
export function GroupsView() {
  const plan = usePlan();
  const { t, language } = useText();
  const speech = useMemo<Speech>(() => ({ plan, t, language }), [plan, t, language]);
  const passes = useMemo(() => groupPasses(plan), [plan]);
  const wanted = useGroups((state) => state.pass);
  const [making, setMaking] = useState(false);
  const pass = passes.find(({ key }) => key === wanted) ?? passes[0];
  useTablePaste('people');
  const dialog = making && <MakeGroups speech={speech} onClose={() => setMaking(false)} />;
  if (pass === undefined) {
    return (
      <div className="groups" data-flows="">
        <Nothing title={t('groups.none.title')} text={t('groups.none.text')}>
          <EditButton appearance="primary" onClick={() => setMaking(true)}>
            {t('groups.make.button')}
          </EditButton>
          <Button onClick={() => goTo('programme')}>{t('groups.none.toProgramme')}</Button>
        </Nothing>
        {dialog}
      </div>
    );
  }
  return (
    <>
      <PassView passes={passes} pass={pass} speech={speech} onMake={() => setMaking(true)} />
      {dialog}
    </>
  );
}

interface PassViewProps {
  readonly passes: readonly GroupPass[];
  readonly pass: GroupPass;
  readonly speech: Speech;
  readonly onMake: () => void;
}

function PassView({ passes, pass, speech, onMake }: PassViewProps) {
  const { plan, t } = speech;
  const board = useMemo(() => groupBoard(plan, pass, passes), [plan, pass, passes]);
  const loose = useMemo(() => unplacedGroups(plan), [plan]);
  const [search, setSearch] = useState('');
  const found = useMemo(() => matching(board.unseated, search, speech), [board, search, speech]);
  const lists = useMemo(
    () =>
      listsOf(
        board,
        found.map(({ id }) => id),
      ),
    [board, found],
  );
  const surface: Surface = {
    lists,
    pass: sessionsOf(board),
    nameOf: (place) => (place === 'tray' ? t('groups.tray.title') : groupNamed(place, speech)),
  };
  const root = useRef<HTMLDivElement>(null);
  const label = useRef<HTMLDivElement>(null);
  const latest = useRef(surface);
  latest.current = surface;

  const now = useSeating((state) => state.now);
  const proposed = now.phase === 'proposed' ? now.proposed : null;
  const pending = useMemo(
    () => (proposed === null || isOutOfDate(proposed, plan) ? null : pendingOf(proposed.moves, plan)),
    [proposed, plan],
  );
  const carry = useGroups((state) => state.carry);
  const menu = useGroups((state) => state.menu);
  const summons = useGroups((state) => state.summons);

  useEffect(() => {
    if (root.current === null) return undefined;
    return listenForDrags(
      root.current,
      () => label.current,
      () => latest.current,
    );
  }, []);
  useEffect(() => {
    if (summons !== null) chipOf(root.current, summons.person)?.focus();
  }, [summons]);
  useEffect(() => () => useGroups.setState({ carry: null, menu: null }), []);

  const participants = all(plan, 'people').some(({ roles }) => roles.includes('participant'));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is in it has the focus; its keys and clicks are heard here.
    <div
      className="groups"
      data-flows=""
      ref={root}
      {...(carry === null ? {} : { 'data-carrying': carry.by })}
      onKeyDown={(event) => {
        if (!keyOnGroups(event, surface)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onClick={(event) => clicked(event, surface)}
      onContextMenu={(event) => {
        const person = personAt(event);
        if (person === undefined) return;
        event.preventDefault();
        if (!useGroups.getState().selected.has(person)) selectOnly(person);
        useGroups.setState({ menu: person });
      }}
      onFocus={(event) => {
        const person = personAt(event);
        if (person !== undefined && person !== useGroups.getState().active)
          useGroups.setState({ active: person });
      }}
    >
      <Toolbar passes={passes} board={board} speech={speech} onMake={onMake} />
      <SeatingPanel passes={passes} shown={pass} pending={pending} speech={speech} />
      {participants ? (
        <div className="groups-body">
          <Tray
            board={board}
            found={found}
            search={search}
            pending={pending}
            onSearch={setSearch}
            speech={speech}
          />
          <div className="groups-cards" data-scrolls>
            {board.cards.map((card) => (
              <Card
                key={card.session.id}
                card={card}
                begun={board.able > board.unseated.length}
                speech={speech}
                pending={pending}
              />
            ))}
            <LooseGroups sessions={loose} speech={speech} />
          </div>
        </div>
      ) : (
        <Nothing title={t('groups.nobody.title')} text={t('groups.nobody.text')}>
          <Button appearance="primary" onClick={() => goTo('people')}>
            {t('groups.nobody.toPeople')}
          </Button>
        </Nothing>
      )}
      {participants && <Legend board={board} speech={speech} />}
      {carry?.by === 'pointer' && (
        <div ref={label} className="groups-carried" aria-hidden>
          {t('groups.menu.label', {
            count: carry.people.length,
            name: carry.people[0] === undefined ? '' : (plan.people[carry.people[0]]?.name ?? ''),
          })}
        </div>
      )}
      {menu !== null && <ChipMenu person={menu} surface={surface} speech={speech} />}
    </div>
  );
}

function clicked(event: MouseEvent, { lists }: Surface): void {
  const person = personAt(event);
  if (person === undefined) {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('[data-scrolls]') && !target.closest('button, summary, a')) selectNobody();
  } else if (event.ctrlKey || event.metaKey) {
    toggle(person);
  } else if (event.shiftKey) {
    selectTo(
      person,
      lists.flatMap(({ people }) => [...people]),
    );
  } else {
    selectOnly(person);
  }
}

function personAt({ target }: { readonly target: EventTarget }): PersonId | undefined {
  const chip = target instanceof Element ? target.closest<HTMLElement>('[data-person]') : null;
  return chip?.dataset.person as PersonId | undefined;
}

function chipOf(root: HTMLElement | null, person: PersonId): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-person="${person}"]`) ?? null;
}

function matching(people: readonly Person[], search: string, { plan, t }: Speech): readonly Person[] {
  const query = search.trim();
  if (query === '') return people;
  return people.filter((person) => {
    const organisation = (person.organisation && plan.organisations[person.organisation]?.name) || '';
    return matches(`${person.name} ${organisation} ${t(`records.personRole.${mainRole(person)}`)}`, query);
  });
}
