import { all, type Plan } from '../../plan/plan.ts';
import type { WishEntry } from '../entries.ts';
import { keyOf } from '../keys.ts';
import { listIn, peopleIn } from '../values/names.ts';
import { readNumber } from '../values/number.ts';
import type { ListKind } from './kind.ts';

/** What people wish to be at: workshops, groups or tracks, by rank, in columns or in rows. */
export const wishes: ListKind = {
  id: 'wishes',
  needs: [
    ['name', 'wish1'],
    ['name', 'wish', 'rank'],
    ['name', 'wish'],
  ],
  sheetNames: 'önskemål,wishes,val,choices,preferenser,preferences',
  fields: [
    { id: 'name', names: 'namn,name,deltagare,participant,person' },
    { id: 'organisation', names: 'organisation,organization,kommun,myndighet' },
    {
      id: 'wish1',
      names:
        'önskemål 1,önskar 1,önskan 1,wish 1,val 1,choice 1,förstahandsval,first choice,förstahand,1:a hand,1',
    },
    {
      id: 'wish2',
      names:
        'önskemål 2,önskar 2,önskan 2,wish 2,val 2,choice 2,andrahandsval,second choice,andrahand,2:a hand,2',
    },
    {
      id: 'wish3',
      names:
        'önskemål 3,önskar 3,önskan 3,wish 3,val 3,choice 3,tredjehandsval,third choice,tredjehand,3:e hand,3',
    },
    { id: 'wish', names: 'önskemål,wish,wishes,önskar,önskan,val,choice,vill gå på' },
    { id: 'rank', names: 'rang,rank,ordning,prioritet,priority,prio' },
    { id: 'refusal', names: 'vill inte,not,inte,avböjer,declines,refuses,undviker,helst inte' },
  ],
  reading({ isKnownPerson, plan }) {
    const targets = new Set(targetsOf(plan));
    const isTarget = (text: string) => targets.has(keyOf(text));
    return (row) => {
      const name = row.line('name');
      if (name === undefined) {
        row.note('missing', 'row', 'name', null);
        return {};
      }
      const [who = { name, organisation: '' }] = peopleIn(name, isKnownPerson, true);
      const wishes: WishEntry['wishes'][number][] = [];
      for (const [field, rank] of [
        ['wish1', 1],
        ['wish2', 2],
        ['wish3', 3],
      ] as const) {
        for (const { text, column } of row.lines(field)) wishes.push({ text, rank, column });
      }
      const stated = row.filled('rank').map((column) => readNumber(row.cell(column)))[0];
      if (row.filled('rank').length > 0 && !(stated === 1 || stated === 2 || stated === 3))
        row.note('outOfRange', 'cell', 'rank', null, '1–3');
      for (const { text, column } of row.lines('wish')) {
        listIn(text, isTarget).forEach((each, i) => {
          const rank = stated === 1 || stated === 2 || stated === 3 ? stated : Math.min(3, i + 1);
          wishes.push({ text: each, rank, column });
        });
      }
      for (const { text, column } of row.lines('refusal'))
        for (const each of listIn(text, isTarget)) wishes.push({ text: each, rank: null, column });
      const organisation = row.line('organisation') ?? who.organisation;
      return { wishes: [{ row: row.number, who: { ...who, organisation }, wishes }] };
    };
  },
};

/** What can be wished for, as it is called: a comma in a title does not part it. */
function targetsOf(plan: Plan): string[] {
  return [
    ...all(plan, 'sessions').flatMap(({ number, title }) => [title, `${number} ${title}`]),
    ...all(plan, 'groups').map(({ name }) => name),
    ...all(plan, 'tracks').map(({ name }) => name),
  ].map(keyOf);
}
