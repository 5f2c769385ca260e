import { Button } from '@fluentui/react-components';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { filtered, NO_FILTER } from '../../../shared/programme/list/filter.ts';
import { listRows } from '../../../shared/programme/list/rows.ts';
import { sorted } from '../../../shared/programme/list/sort.ts';
import { EditButton } from '../../ui/EditButton.tsx';
import { Nothing } from '../../ui/Nothing.tsx';
import type { Wording } from '../carry/say.ts';
import { createSession } from '../sessions.ts';
import { useProgramme } from '../view-state.ts';
import { FilterBar } from './FilterBar.tsx';
import { ListTable } from './ListTable.tsx';
import { useList } from './list-state.ts';
import './list.css';

/** The programme as a table of its sessions, edited in place. */
export const List = memo(function List({ wording }: { readonly wording: Wording }) {
  const { plan, t, language } = wording;
  const filter = useList((state) => state.filter);
  const sorting = useList((state) => state.sorting);
  const table = useRef<HTMLTableElement>(null);
  const everything = useMemo(() => listRows(plan, t, language), [plan, t, language]);
  const rows = useMemo(
    () => sorted(filtered(everything, filter), sorting, language),
    [everything, filter, sorting, language],
  );
  useGoingTo(table, (id) => rows.some(({ session }) => session.id === id));

  return (
    <section className="list" aria-label={t('list.name')}>
      <FilterBar
        wording={wording}
        found={rows.length}
        count={everything.length}
        onDown={() => table.current?.focus()}
      />
      {rows.length > 0 ? (
        <ListTable rows={rows} wording={wording} table={table} />
      ) : everything.length > 0 ? (
        <Nothing text={t('list.noHit')}>
          <Button onClick={() => useList.setState({ filter: NO_FILTER })}>{t('list.filter.clear')}</Button>
        </Nothing>
      ) : (
        <Nothing text={t('list.empty')}>
          <EditButton appearance="primary" onClick={() => createSession()}>
            {t('programme.new')}
          </EditButton>
        </Nothing>
      )}
    </section>
  );
});

/** Goes to the session that the focus is wanted at, also one that the filter holds back. */
function useGoingTo(
  table: React.RefObject<HTMLTableElement | null>,
  isShown: (session: SessionId) => boolean,
): void {
  const wanted = useProgramme((state) => state.wanted);
  const handled = useRef<typeof wanted>(null);
  useEffect(() => {
    if (wanted === null || wanted === handled.current) return;
    if (!isShown(wanted.session)) {
      // Shown first; then this runs again.
      if (useList.getState().filter !== NO_FILTER) useList.setState({ filter: NO_FILTER });
      return;
    }
    handled.current = wanted;
    const { active } = useList.getState();
    useList.setState({ active: { session: wanted.session, column: active?.column ?? 'title' } });
    if (wanted.place === 'block') table.current?.focus({ preventScroll: true });
  });
}
