import type { Language } from '../../plan/records/event.ts';

/** What the template says of its own choices: where the slides are silent, and how they were read. */
export interface Notes {
  readonly choices: string;
  readonly year: string;
  readonly place: string;
  readonly times: string;
  readonly rooms: string;
  readonly additions: string;
  readonly requests: string;
  readonly reviewing: string;
  readonly addedSession: string;
  readonly unplaced: string;
  readonly cancelled: string;
  readonly room: string;
  readonly firstNameOnly: string;
  readonly jan: string;
  readonly maria: string;
  readonly moderator: string;
  readonly municipalities: string;
  readonly rsg: string;
  readonly unanswered: string;
  readonly inspiration: string;
  readonly innovation: string;
}

export const NOTES: { readonly [language in Language]: Notes } = {
  sv: {
    choices: 'Det här har mallen valt eller tolkat, eftersom underlaget inte säger något:',
    year: 'Året är 2013, då 29 och 30 augusti var en torsdag och en fredag.',
    place: 'Platsen står bara som Loka; mallen läser den som Loka Brunn.',
    times:
      'Alla klockslag, och hur långa programpunkterna är. Bara de parallella passen har en angiven längd, 1 h 30 min.',
    rooms: 'Alla lokaler, deras namn och storlek, och vilken grupp som sitter var.',
    additions: 'Kaffet och lunchen dag 1 och fikat dag 2 har mallen lagt till.',
    requests: 'Vilka förfrågningar som har besvarats framgår inte; därför står ingen som bekräftad.',
    reviewing:
      'Mallen räknar med en till två granskare per workshop, högst en workshop om dagen och två i allt för var och en.',
    addedSession: 'Tillagd av mallen; finns inte i underlaget.',
    unplaced: 'Har ingen tid i underlaget. Längden är mallens förslag.',
    cancelled: 'Utgår enligt underlaget. Merit Israelsson är därför ledig under passet.',
    room: 'Lokalen, dess namn och storlek är mallens förslag.',
    firstNameOnly: 'Bara förnamnet står i underlaget.',
    jan: 'Bara förnamnet står i underlaget. Inget säger att det är Jan Spendrup; de är två personer i planen.',
    maria:
      'Bara förnamnet står i underlaget. Inte Maria Svensson, som håller i grupp 1 medan Maria granskar grupp 5.',
    moderator:
      'Står bland förfrågningarna som moderator. Underlaget ger moderatorn en uppgift: att ställa frågorna i tv-soffan dag 2.',
    municipalities:
      'Underlaget räknar inte upp kommunerna. Antalet gäller för varje kommun; lägg in dem en och en.',
    rsg: 'Förkortningen skrivs inte ut i underlaget.',
    unanswered: 'Underlaget säger inte om svar har kommit.',
    inspiration: 'Står som ”Inspiration/” och ”Energi” på var sin rad; läses som en behållning.',
    innovation: 'De fem punkterna står två gånger i underlaget; här en gång.',
  },
  en: {
    choices: 'This is what the template has chosen or read into the slides, where they say nothing:',
    year: 'The year is 2013, when 29 and 30 August were a Thursday and a Friday.',
    place: 'The place is given only as Loka; the template reads it as Loka Brunn.',
    times:
      'All clock times, and how long the sessions are. Only the parallel passes have a stated length, 1 h 30 min.',
    rooms: 'All rooms, their names and sizes, and which group meets where.',
    additions: 'The coffee and the lunch on day 1 and the coffee break on day 2 were added by the template.',
    requests: 'Which requests have been answered is not stated, so none stands as accepted.',
    reviewing:
      'The template counts on one to two reviewers a workshop, and for each of them at most one workshop a day and two in all.',
    addedSession: 'Added by the template; not in the slides.',
    unplaced: 'Has no time in the slides. The length is the template’s proposal.',
    cancelled: 'Cancelled in the slides (“utgår”). Merit Israelsson is therefore free at that time.',
    room: 'The room, its name and its size are the template’s proposal.',
    firstNameOnly: 'Only the first name is in the slides.',
    jan: 'Only the first name is in the slides. Nothing says that this is Jan Spendrup; they are two people in the plan.',
    maria:
      'Only the first name is in the slides. Not Maria Svensson, who runs group 1 while Maria reviews group 5.',
    moderator:
      'Among the requests as moderator. The slides give the moderator one task: to ask the questions on the sofa on day 2.',
    municipalities:
      'The slides do not list the municipalities. The number holds for each of them; enter them one by one.',
    rsg: 'The slides do not spell out the abbreviation.',
    unanswered: 'The slides do not say whether there has been an answer.',
    inspiration: 'Stands as “Inspiration/” and “Energi” on two lines; read as one takeaway.',
    innovation: 'The five items stand twice in the slides; here once.',
  },
};
