import { Button, SearchBox, Select } from '@fluentui/react-components';
import { PersonAdd20Regular } from '@fluentui/react-icons';
import { useMemo, useRef, useState } from 'react';
import type { PersonId } from '../../shared/plan/ids.ts';
import { PERSON_ROLES, type PersonRole } from '../../shared/plan/records/person.ts';
import { useText } from '../i18n/use-text.ts';
import { showImport } from '../imports/import-state.ts';
import { useTablePaste } from '../imports/use-table-paste.ts';
import { usePlan } from '../store/use-plan.ts';
import { DeleteDialog } from '../ui/delete/DeleteDialog.tsx';
import { EditButton } from '../ui/EditButton.tsx';
import { Nothing } from '../ui/Nothing.tsx';
import { AddPerson } from './AddPerson.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { usePeoplePlace } from './people-place.ts';
import { register, searched } from './register.ts';
import './people.css';

/** The one register of people: found, added, edited beside the table, deleted. */
export function PeopleView() {
  const { t, language } = useText();
  const plan = usePlan();
  const { person: selected, search } = usePeoplePlace();
  const [role, setRole] = useState<PersonRole | null>(null);
  const [adding, setAdding] = useState(false);
  const [deleting, setDeleting] = useState<PersonId | null>(null);
  const view = useRef<HTMLDivElement>(null);
  useTablePaste('people');

  const everyone = useMemo(() => register(plan, t, language), [plan, t, language]);
  const rows = useMemo(() => searched(everyone, search, role), [everyone, search, role]);
  const chosen = everyone.find((row) => row.person.id === selected);
  const toDelete = deleting === null ? undefined : plan.people[deleting];

  const choose = (person: PersonId | null) => usePeoplePlace.setState({ person });
  const seek = (text: string) => usePeoplePlace.setState({ search: text });
  const focus = (what: '.people-table' | '.person-panel input' | '.people-add') =>
    view.current?.querySelector<HTMLElement>(what)?.focus();
  const showAll = () => {
    seek('');
    setRole(null);
  };

  const count = everyone.length;
  return (
    <div className="people" ref={view}>
      <header className="people-bar">
        <h2 className="visually-hidden">{t('people.register')}</h2>
        <SearchBox
          className="people-search"
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          value={search}
          onChange={(_, data) => seek(data.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') focus('.people-table');
          }}
        />
        <Select
          aria-label={t('people.role')}
          value={role ?? ''}
          onChange={(_, data) => setRole(PERSON_ROLES.find((one) => one === data.value) ?? null)}
        >
          <option value="">{t('people.anyRole')}</option>
          {PERSON_ROLES.map((one) => (
            <option key={one} value={one}>
              {t(`records.personRole.${one}`)}
            </option>
          ))}
        </Select>
        <span className="people-count" role="status">
          {rows.length === count
            ? t('people.count', { count })
            : t('people.found', { found: rows.length, count })}
        </span>
        <EditButton onClick={showImport}>{t('imports.menu')}</EditButton>
        <EditButton
          className="people-add"
          appearance="primary"
          icon={<PersonAdd20Regular />}
          aria-expanded={adding}
          onClick={(event) => {
            // The second of a double click would shut what the first one opened.
            if (event.detail <= 1) setAdding(!adding);
          }}
        >
          {t('people.add.button')}
        </EditButton>
      </header>
      {adding && (
        <AddPerson
          onAdded={(id) => {
            showAll();
            choose(id);
          }}
          onDone={() => {
            setAdding(false);
            focus('.people-add');
          }}
        />
      )}
      <div className="people-body">
        {rows.length > 0 ? (
          <PeopleTable
            rows={rows}
            selected={selected}
            onSelect={choose}
            onOpen={(id) => {
              choose(id);
              focus('.person-panel input');
            }}
            onDelete={setDeleting}
          />
        ) : count > 0 ? (
          <Nothing
            text={search.trim() === '' ? t('people.noHitRole') : t('people.noHit', { search: search.trim() })}
          >
            <Button onClick={showAll}>{t('people.clear')}</Button>
          </Nothing>
        ) : (
          <Nothing title={t('people.empty.title')} text={t('people.empty.text')}>
            {!adding && (
              <Button appearance="primary" onClick={() => setAdding(true)}>
                {t('people.add.button')}
              </Button>
            )}
          </Nothing>
        )}
        {chosen && (
          <PersonPanel
            key={chosen.person.id}
            person={chosen.person}
            engagements={chosen.engagements}
            onClose={() => {
              choose(null);
              focus('.people-table');
            }}
            onDelete={() => setDeleting(chosen.person.id)}
          />
        )}
      </div>
      {toDelete && (
        <DeleteDialog
          id={toDelete.id}
          name={toDelete.name || t('people.unnamed')}
          onClose={(deleted) => {
            setDeleting(null);
            if (deleted) focus('.people-table');
          }}
        />
      )}
    </div>
  );
}
