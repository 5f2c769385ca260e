export const assign = {
  level: {
    demand: 'Behov',
    load: 'Jämn fördelning',
    fit: 'Kompetens och önskemål',
    eyes: 'Samma eller nya ögon',
    changes: 'Ändringar',
  },
  step: {
    demand: {
      missing:
        '{value, plural, =0 {alla workshoppar får de granskare de minst behöver} one {# granskare saknas} other {# granskare saknas}}',
      worst: 'ingen workshop saknar fler än {value, number}',
    },
    load: {
      below:
        '{value, plural, =0 {alla får sitt minsta antal uppdrag} one {# uppdrag fattas för att alla ska få sitt minsta antal} other {# uppdrag fattas för att alla ska få sitt minsta antal}}',
      most: '{value, plural, =0 {ingen får något uppdrag} one {ingen får fler än ett uppdrag} other {ingen får fler än # uppdrag}}',
      least:
        '{value, plural, =0 {någon som kan får inget uppdrag} one {alla som kan får minst ett uppdrag} other {alla som kan får minst # uppdrag}}',
    },
    fit: {
      below:
        '{value, plural, =0 {alla workshoppar har någon med {at, number} poäng eller mer} one {# workshop har ingen med {at, number} poäng eller mer} other {# workshoppar har ingen med {at, number} poäng eller mer}}',
      sum: '{value, plural, one {# poäng} other {# poäng}} i kompetens och önskemål tillsammans',
    },
    eyes: {
      fresh:
        '{value, plural, =0 {ingen granskar samma grupp två gånger} one {# gång granskas en grupp av någon som redan har sett den} other {# gånger granskas en grupp av någon som redan har sett den}}',
      same: '{value, plural, =0 {ingen grupp får samma granskare igen} one {# gång får en grupp samma granskare igen} other {# gånger får en grupp samma granskare igen}}',
    },
    changes: {
      count: '{value, plural, =0 {inget ändras} one {# ändring} other {# ändringar}}',
    },
  },
  proof: {
    proved: 'bevisat bäst',
    atLeast: 'går inte att få under {bound, number}',
    atMost: 'går inte att få över {bound, number}',
  },
  many: '{names} och {count, number} till',
  and: '{first} och {second}',
  someone: 'Ny granskare',
  hole: {
    nobody:
      '{sessions} {when} behöver {needed, plural, one {en granskare} other {# granskare}}, men ingen kan.',
    few: '{sessions} {when} behöver {needed, plural, one {en granskare} other {# granskare}}, men {available, plural, one {bara en kan} other {bara # kan}}: {names}.',
    atOnce:
      '{count, plural, one {En workshop} other {# workshoppar}} samtidigt {when} behöver {needed, number} granskare, men {available, plural, =0 {ingen kan} one {bara en kan} other {bara # kan}} vara där: {names}. Det gäller {sessions}.',
    day: '{count, plural, one {En workshop} other {# workshoppar}} {when} behöver {needed, plural, one {en granskning} other {# granskningar}}, men {available, plural, =0 {ingen går} one {bara en går} other {bara # går}} att få med högst {aDay, number} om dagen: {names}. Det gäller {sessions}.',
    load: '{count, plural, one {En workshop} other {# workshoppar}} behöver tillsammans {needed, plural, one {en granskning} other {# granskningar}}, men {available, plural, =0 {ingen går} one {bara en går} other {bara # går}} att få med det som var och en högst ska ha: {names}. Det gäller {sessions}.',
    overlap:
      '{count, number} workshoppar {when} går delvis in i varandra och behöver tillsammans {needed, number} granskningar, men {available, plural, =0 {ingen går} one {bara en går} other {bara # går}} att få utan att någon är på två ställen samtidigt: {names}. Det gäller {sessions}.',
  },
  // The same sum in several places.
  holes: {
    each: '{cases, number} workshoppar behöver {needed, plural, one {en granskare} other {# granskare}} var, men till var och en av dem {available, plural, =0 {kan ingen} one {kan bara en} other {kan bara #}}: {sessions}.',
    nobody:
      'I {cases, number} fall behöver {count, number} workshoppar {needed, number} granskare, men ingen kan. Det gäller {sessions}.',
    few: 'I {cases, number} fall behöver {count, number} workshoppar tillsammans {needed, number} granskare, men {available, plural, one {bara en kan} other {bara # kan}}. Det gäller {sessions}.',
    atOnce:
      'I {cases, number} fall behöver {count, number} workshoppar samtidigt {needed, number} granskare, men {available, plural, =0 {ingen kan} one {bara en kan} other {bara # kan}} vara där. Det gäller {sessions}.',
    day: 'I {cases, number} fall behöver {count, number} workshoppar samma dag {needed, number} granskningar, men {available, plural, =0 {ingen går} one {bara en går} other {bara # går}} att få med högst {aDay, number} om dagen. Det gäller {sessions}.',
    load: 'I {cases, number} fall behöver {count, number} workshoppar tillsammans {needed, number} granskningar, men {available, plural, =0 {ingen går} one {bara en går} other {bara # går}} att få med det som var och en högst ska ha. Det gäller {sessions}.',
    overlap:
      'I {cases, number} fall går {count, number} workshoppar delvis in i varandra och behöver tillsammans {needed, number} granskningar, men {available, plural, =0 {ingen går} one {bara en går} other {bara # går}} att få utan att någon är på två ställen samtidigt. Det gäller {sessions}.',
  },
  cases: 'Visa alla {count, number}',
  incomplete:
    'Det kan finnas skäl som inte står här: så många workshoppar går delvis in i varandra att alla inte har kunnat letas upp.',
  alike: 'Likadant är det för {others}.',
  alikeInstead:
    'Likadant är det med {count, plural, one {{others}} other {vilken som helst av {others}}} i stället för {last}.',
  noTime: 'utan tid',
  wayOut: {
    addReviewers: '{count, plural, one {Lägg till en granskare} other {Lägg till # granskare}}.',
    anotherPass:
      '{count, plural, one {Lägg en av dem} other {Lägg # av dem}} i ett annat pass{aDay, plural, =0 {} other {, och tillåt # uppdrag om dagen}}{inAll, plural, =0 {} other { och # i allt}}.',
    mostADay: 'Tillåt {to, number} uppdrag om dagen.',
    load: 'Tillåt {to, number} uppdrag i allt.',
    free: 'Låt {person} granska {session}. {barriers}',
    lowerDemand:
      '{count, plural, one {Låt en av dem ha en granskare mindre} other {Låt dem ha # granskare färre sammanlagt}}.',
  },
  barrier: {
    own: '{role, select, responsible {{person} är själv ansvarig för den: jäv.} speaker {{person} talar själv där: jäv.} moderator {{person} är själv moderator där: jäv.} other {{person} är själv värd där: jäv.}}',
    named: '{person} har jäv enligt planen: {reason}.',
    namedWithoutReason: '{person} har jäv enligt planen.',
    organisation: 'Jäv: {person} kommer från {organisation}, som håller i den.',
    refused: '{person} har sagt nej till den.',
    absent: '{person} är borta den dagen.',
    otherHours: '{person} är inte på plats just då.',
    busy: '{person} är upptagen då: {part, select, speaker {talar på} responsible {är ansvarig för} moderator {modererar} host {är värd för} reviewer {granskar} other {deltar i}} {session}.',
  },
  why: {
    assigned: '{person} granskar {session}.',
    pinned: '{person} granskar {session}. Uppdraget är låst.',
    free: '{person} granskar inte {session}.',
    points:
      'Kompetens {competence, number} av 3{wish, select, 0 {} 1 {, önskar den i tredje hand} 2 {, önskar den i andra hand} other {, önskar den i första hand}}.',
    onlyOne: 'Utan {person} hade den ingen granskare.',
    needed: 'Den har {reviewing, number} granskare och behöver minst {demand, number}.',
    load: '{person} har {load, plural, =0 {inga uppdrag} one {ett uppdrag} other {# uppdrag}} i allt.',
    again: '{person} granskar också {sessions}, som är samma grupp.',
    undone: 'Den bästa fördelningen utan det är sämre: {difference}.',
    done: 'Den bästa fördelningen med det är sämre: {difference}.',
    better: 'Den bästa fördelningen är bättre så: {difference}.',
    undoneAlike: 'Det går lika bra utan.',
    doneAlike: 'Det går lika bra med.',
    swap: 'Då ändras: {changes}.',
    adds: '{person} till {session}',
    removes: '{person} från {session}',
  },
  difference: {
    demand: {
      missing:
        '{to, plural, =0 {ingen granskare saknas} one {en granskare saknas} other {# granskare saknas}} i stället för {from, number}',
      worst: 'någon workshop saknar {to, number} i stället för högst {from, number}',
    },
    load: {
      below: '{to, number} uppdrag fattas till de minsta antalen i stället för {from, number}',
      most: 'någon får {to, number} uppdrag i stället för högst {from, number}',
      least: 'någon får bara {to, number} uppdrag i stället för minst {from, number}',
    },
    fit: {
      below: '{to, number} workshoppar har ingen med {at, number} poäng i stället för {from, number}',
      sum: '{to, number} poäng i kompetens och önskemål i stället för {from, number}',
    },
    eyes: {
      fresh: '{to, number} gånger samma grupp igen i stället för {from, number}',
      same: '{to, number} gånger samma granskare igen i stället för {from, number}',
    },
    changes: { count: '{to, number} ändringar i stället för {from, number}' },
  },
};
