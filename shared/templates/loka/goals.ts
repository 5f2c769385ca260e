import { newGoal } from '../../plan/defaults.ts';
import type { GoalId } from '../../plan/ids.ts';
import type { Goal } from '../../plan/records/goal.ts';
import { type Entries, listed } from '../authoring.ts';
import type { Notes } from './notes.ts';

/** Europe 2020's three kinds of growth, their headings, and what the strategy does under each. */
export function goals(notes: Notes) {
  return listed(newGoal, {
    'goal:europa-2020': { title: 'Europa 2020 – RUS' },

    ...under('goal:europa-2020', { 'goal:smart': 'Smart tillväxt' }),
    'goal:innovation': { parent: 'goal:smart', title: 'Innovation', notes: notes.innovation },
    ...under('goal:innovation', {
      'goal:innovativa-miljoer': 'Innovativa miljöer',
      'goal:samlokalisering': 'Samlokalisering förvaltningsstad service',
      'goal:angen': 'Ängen – hälsans hus',
      'goal:klustersamverkan': 'Smart tillväxt i klustersamverkan',
      'goal:foretagskedjan': 'Företagskedjan',
    }),
    ...under('goal:smart', { 'goal:utbildning': 'Utbildning' }),
    ...under('goal:utbildning', {
      'goal:kunskapslyft-unga': 'Kunskapslyft hos barn och unga',
      'goal:evenemangsutbildning': 'Evenemangsutbildning unga',
      'goal:lokal-handling': 'Lokal handling för unga vuxna',
      'goal:kulturarrangorer': 'Unga kulturarrangörer',
    }),
    ...under('goal:smart', { 'goal:digitala-samhallet': 'Digitala samhället' }),
    ...under('goal:digitala-samhallet', { 'goal:digital-agenda': 'Digital agenda Örebro' }),

    ...under('goal:europa-2020', { 'goal:hallbar': 'Hållbar tillväxt' }),
    ...under('goal:hallbar', { 'goal:klimat': 'Klimat, energi och rörlighet' }),
    ...under('goal:klimat', { 'goal:energikontoret': 'Energikontoret' }),
    ...under('goal:hallbar', { 'goal:konkurrenskraft': 'Konkurrenskraft' }),
    ...under('goal:konkurrenskraft', {
      'goal:entreprenorskap': 'Entreprenörskap och företagande',
      'goal:logistikregionen': 'Logistikregionen',
      'goal:flygplats': 'Öo flygplats – det självklara valet',
      'goal:ekoturism': 'Ekoturism',
      'goal:riskkapital': 'Riskkapital & revolverande fonder',
      'goal:maklande': 'Proaktivt mäklande för regional tillväxt',
    }),

    ...under('goal:europa-2020', { 'goal:for-alla': 'Tillväxt för alla' }),
    ...under('goal:for-alla', { 'goal:sysselsattning': 'Sysselsättning och kompetens' }),
    ...under('goal:sysselsattning', {
      'goal:kunskapslyft-arbetsliv': 'Kunskapslyft i arbetslivet',
      'goal:kunskapslyft-regionen': 'Kunskapslyft i regionen',
    }),
    ...under('goal:for-alla', { 'goal:fattigdom': 'Bekämpa fattigdom' }),
    ...under('goal:fattigdom', { 'goal:eurochild': 'Eurochild', 'goal:sign-for-europe': 'Sign for Europe' }),
  });
}

function under(parent: GoalId, titles: { readonly [id in GoalId]: string }): Entries<GoalId, Goal> {
  return Object.fromEntries(Object.entries(titles).map(([id, title]) => [id, { parent, title }]));
}
