import { Select } from '@fluentui/react-components';
import { Add16Regular, Dismiss12Regular } from '@fluentui/react-icons';
import { boundTo } from '../../shared/grouping/bonds.ts';
import type { PersonId } from '../../shared/plan/ids.ts';
import { type AnyRecord, ordered, type Plan, recordOf } from '../../shared/plan/plan.ts';
import type { Person } from '../../shared/plan/records/person.ts';
import { useText } from '../i18n/use-text.ts';
import { dispatch } from '../store/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import { recordName } from '../ui/delete/record-name.ts';
import { EditButton } from '../ui/EditButton.tsx';
import { PeopleField } from '../ui/fields/PeopleField.tsx';

type Wish = Person['wishes'][number];

const RANKS = ['1', '2', '3', 'none'] as const;
const KINDS = ['groups', 'sessions', 'tracks'] as const;

/** What someone wishes for, and whom they are to sit with, and not with. */
export function GroupingFields({ person }: { readonly person: Person }) {
  const { t } = useText();
  const plan = usePlan();
  const bound = (bond: 'together' | 'apart') => {
    const value = boundTo(plan, person, bond);
    const commit = (next: readonly PersonId[], gesture: string): void => {
      for (const other of next.filter((id) => !value.includes(id) && id !== person.id))
        dispatch('person.bind', { people: [person.id, other], bond }, gesture);
      for (const other of value.filter((id) => !next.includes(id)))
        dispatch('person.bind', { people: [person.id, other], bond: 'free' }, gesture);
    };
    return <PeopleField label={t(`groups.field.${bond}`)} value={value} onCommit={commit} />;
  };
  return (
    <section className="grouping-fields">
      <h4>{t('groups.person.title')}</h4>
      <Wishes person={person} plan={plan} />
      {bound('together')}
      {bound('apart')}
    </section>
  );
}

function Wishes({ person, plan }: { readonly person: Person; readonly plan: Plan }) {
  const { t, language } = useText();
  const set = (wishes: readonly Wish[]) => dispatch('record.edit', { id: person.id, fields: { wishes } });
  const subjects = KINDS.map((kind) => ({ kind, records: subjectsOf(plan, kind) }));
  const free = subjects
    .flatMap(({ records }) => records)
    .find(({ id }) => !person.wishes.some((wish) => wish.for === id));
  const name = (record: AnyRecord) => recordName(plan, record, t, language);
  const put = (index: number, fields: Partial<Wish>) =>
    set(person.wishes.map((wish, at) => (at === index ? { ...wish, ...fields } : wish)));
  return (
    <div className="wishes">
      <span id="wishes-label">{t('groups.person.wishes')}</span>
      <ul aria-labelledby="wishes-label">
        {person.wishes.map((wish, index) => {
          const record = recordOf(plan, wish.for);
          return (
            <li key={wish.for}>
              <Select
                aria-label={t('groups.person.wishFor', { number: index + 1 })}
                value={wish.for}
                onChange={(_, data) => put(index, { for: data.value as Wish['for'] })}
              >
                {subjects.map(({ kind, records }) => (
                  <optgroup key={kind} label={t(`groups.person.kind.${kind}`)}>
                    {records
                      .filter(({ id }) => id === wish.for || !person.wishes.some((other) => other.for === id))
                      .map((each) => (
                        <option key={each.id} value={each.id}>
                          {name(each)}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </Select>
              <Select
                aria-label={t('groups.person.rank')}
                value={String(wish.rank ?? 'none')}
                onChange={(_, data) =>
                  put(index, { rank: data.value === 'none' ? null : Number(data.value) })
                }
              >
                {RANKS.map((rank) => (
                  <option key={rank} value={rank}>
                    {t('groups.person.rankOf', { rank })}
                  </option>
                ))}
              </Select>
              <EditButton
                size="small"
                appearance="transparent"
                icon={<Dismiss12Regular />}
                aria-label={t('groups.person.removeWish', { name: record === undefined ? '' : name(record) })}
                onClick={() => set(person.wishes.filter((_, at) => at !== index))}
              />
            </li>
          );
        })}
      </ul>
      <EditButton
        size="small"
        appearance="subtle"
        icon={<Add16Regular />}
        disabledFocusable={free === undefined}
        onClick={() => {
          if (free !== undefined)
            set([...person.wishes, { for: free.id, rank: Math.min(3, person.wishes.length + 1) }]);
        }}
      >
        {t('groups.person.addWish')}
      </EditButton>
    </div>
  );
}

/** What of a kind can be wished for. */
function subjectsOf(plan: Plan, kind: (typeof KINDS)[number]): (AnyRecord & { readonly id: Wish['for'] })[] {
  if (kind !== 'sessions') return ordered(plan, kind);
  return ordered(plan, 'sessions').filter(
    (session) => session.kind === 'workshop' || session.kind === 'seminar',
  );
}
