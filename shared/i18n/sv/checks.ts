export const checks = {
  severity: {
    hard: 'Fel',
    warning: 'Varning',
  },
  words: {
    at: '{place}, {when}',
    when: '{day} kl. {time}',
    unplaced: 'oplacerad',
    nameless: 'Någon utan namn',
    more: '{count, number} till',
    duration: '{hours, plural, =0 {} other {# tim }}{minutes, plural, =0 {} other {# min}}',
    hours:
      '{from, select, null {{to, select, null {hela dagen} other {till kl. {to}}}} other {{to, select, null {från kl. {from}} other {kl. {from}–{to}}}}}',
  },
  name: {
    'room-clash': 'Dubbelbokad lokal',
    'person-clash': 'På två ställen samtidigt',
    'reviewer-clash': 'Granskar två samtidigt',
    'participant-clash': 'I två grupper samtidigt',
    'room-unavailable': 'Lokalen är inte ledig',
    'person-absent': 'Medverkande som inte är på plats',
    'reviewer-absent': 'Granskare som inte är på plats',
    'outside-day': 'Utanför dagens tider',
    'plenary-room': 'Plenum i för liten lokal',
    'own-review': 'Granskar sin egen workshop',
    'conflict-of-interest': 'Jäv',
    'cancelled-with-people': 'Utgår men har medverkande',
    'cancelled-with-reviewers': 'Utgår men har granskare eller deltagare',
    'parallel-to-plenary': 'Parallellt med plenum',
    'room-too-small': 'För liten lokal',
    'group-size': 'För många eller för få i gruppen',
    'track-parallel': 'Samma spår parallellt',
    'not-at-the-same-time': 'Ska inte ligga samtidigt',
    'wrong-order': 'Fel ordning',
    'same-day': 'Ska ligga samma dag',
    'missing-equipment': 'Utrustning saknas',
    'short-pause': 'För kort paus vid byte av lokal',
    'three-in-a-row': 'Tre i rad utan paus',
    'too-long-without-break': 'För länge utan fika eller måltid',
    'too-much-in-a-day': 'För mycket på en dag',
    'outside-presence': 'Före ankomst eller efter avresa',
    'undesired-room': 'Lokal som helst ska undvikas',
    'undesired-time': 'Tid som helst ska undvikas',
    'person-undesired-time': 'Tid som någon helst undviker',
    'no-reviewer': 'Granskare saknas',
    'too-few-reviewers': 'För få granskare',
    'too-many-reviewers': 'För många granskare',
    'uneven-load': 'Ojämnt fördelad granskning',
    'over-review-maximum': 'Granskar mer än avtalat',
    'same-pair': 'Samma granskare flera dagar',
    'competence-missing': 'Kompetens saknas',
    unplaced: 'Planerad men oplacerad',
    unconfirmed: 'Inte bekräftad',
    'no-room': 'Lokal saknas',
    'no-responsible': 'Ingen håller i den',
    'no-moderator': 'Moderator saknas',
    'person-idle': 'Person utan uppdrag',
    'duplicate-names': 'Samma namn',
    'moved-since-sent': 'Ändrad sedan senaste utskicket',
    'more-sessions-than-slots': 'Mer än som får plats',
  },
  group: {
    clash: 'Krockar, frånvaro och jäv',
    programme: 'Tider, lokaler och pauser',
    reviewing: 'Granskning',
    completeness: 'Sådant som saknas',
  },
  /** What each rule tells, for choosing how much it matters. */
  about: {
    'room-clash': 'Två programpunkter i samma lokal samtidigt.',
    'person-clash':
      'Någon medverkar i två programpunkter samtidigt, eller granskar en medan hen medverkar i en annan.',
    'reviewer-clash': 'Någon granskar två workshoppar samtidigt.',
    'participant-clash': 'En deltagare har plats i två grupper samtidigt.',
    'room-unavailable': 'En programpunkt ligger i en lokal när den inte går att använda.',
    'person-absent': 'Någon medverkar en dag då hen inte är på plats.',
    'reviewer-absent': 'Någon granskar en dag då hen inte är på plats.',
    'outside-day': 'En programpunkt ligger utanför dagens tider, eller på ett datum utanför planen.',
    'plenary-room': 'Ett plenum ligger i en lokal som inte är för plenum, så att alla inte får plats.',
    'own-review': 'Någon granskar en workshop som hen själv håller i eller medverkar i.',
    'conflict-of-interest':
      'En granskare har jäv enligt planen, eller kommer från organisationen som håller i workshoppen.',
    'cancelled-with-people': 'En programpunkt utgår men har medverkande kvar, som behöver få veta det.',
    'cancelled-with-reviewers': 'En programpunkt utgår men har granskare eller deltagare kvar.',
    'parallel-to-plenary': 'Något annat ligger samtidigt som ett plenum, som alla ska kunna vara med på.',
    'room-too-small': 'Lokalen har färre platser än programpunkten behöver.',
    'group-size': 'En grupp har fler eller färre deltagare än den ska ha.',
    'track-parallel': 'Två programpunkter i samma spår ligger samtidigt, så att ingen kan följa spåret.',
    'not-at-the-same-time': 'Två programpunkter ligger samtidigt fast planen säger att de inte ska det.',
    'wrong-order': 'En programpunkt börjar innan den som ska komma före är slut.',
    'same-day': 'Två programpunkter som ska ligga samma dag ligger på olika dagar.',
    'missing-equipment': 'Lokalen saknar utrustning som programpunkten behöver.',
    'short-pause': 'Någon har mindre än 15 minuter på sig att byta lokal.',
    'three-in-a-row': 'Någon har tre programpunkter i rad utan 15 minuters paus.',
    'too-long-without-break': 'Programmet går mer än 3 timmar utan fika eller måltid.',
    'too-much-in-a-day': 'Någon har mer än 6 timmar att göra på en dag.',
    'outside-presence': 'Någon medverkar före sin ankomst eller efter sin avresa.',
    'undesired-room': 'En programpunkt ligger i en lokal som den helst inte ska ligga i.',
    'undesired-time': 'En programpunkt ligger på en tid som den helst inte ska ligga på.',
    'person-undesired-time': 'Någon har en programpunkt på en tid som hen helst undviker.',
    'no-reviewer': 'En workshop eller ett seminarium saknar granskare.',
    'too-few-reviewers': 'En workshop eller ett seminarium har färre granskare än det ska ha.',
    'too-many-reviewers': 'En workshop eller ett seminarium har fler granskare än det ska ha.',
    'uneven-load': 'En granskare har minst två granskningar mer än en annan som kunde ta en.',
    'over-review-maximum': 'Någon granskar mer än avtalat, i allt eller på en dag.',
    'same-pair': 'Samma person granskar samma grupp flera dagar, fast planen vill ha nya ögon.',
    'competence-missing': 'Ingen av granskarna har kompetens i workshoppens ämne.',
    unplaced: 'En programpunkt är planerad eller bekräftad men har ingen tid.',
    unconfirmed: 'En programpunkt i programmet är inte bekräftad. Bra att slå på inför utskicket.',
    'no-room': 'En programpunkt har en tid men ingen lokal.',
    'no-responsible': 'En programpunkt har ingen som håller i den.',
    'no-moderator': 'En programpunkt har tre talare eller fler men ingen moderator.',
    'person-idle': 'Någon har en roll men inget att göra i programmet.',
    'duplicate-names': 'Två personer eller två lokaler har samma namn.',
    'moved-since-sent': 'En programpunkt har flyttats eller ställts in sedan planen senast skickades.',
    'more-sessions-than-slots': 'Det som ligger oplacerat tar mer tid än lokalerna har ledig.',
  },
  rule: {
    'room-clash':
      '{room} är dubbelbokad {day} kl. {time}: ”{first}” och ”{second}”. Flytta den ena till en annan lokal eller tid.',
    'room-clash-everywhere':
      '”{first}” och ”{second}” ligger båda i alla lokaler {day} kl. {time}. Flytta den ena.',
    'person-clash':
      '{person} är på två ställen {day} kl. {time}: ”{first}” och ”{second}”. Byt person eller flytta den ena.',
    'reviewer-clash':
      '{person} granskar på två ställen {day} kl. {time}: ”{first}” ({firstPlace}) och ”{second}” ({secondPlace}). Byt granskare på den ena.',
    'participant-clash':
      '{person} har plats i två grupper {day} kl. {time}: ”{first}” och ”{second}”. Välj en av dem.',
    'room-unavailable':
      '{room} går inte att använda {day} kl. {time}, när ”{session}” ligger där. Byt lokal eller tid.',
    'person-absent':
      '{person} är inte på plats {day} men medverkar i ”{session}” ({at}). Byt person eller dag.',
    'reviewer-absent': '{person} är inte på plats {day} men ska granska ”{session}” ({at}). Byt granskare.',
    'outside-day':
      '”{session}” ({at}) ligger utanför dagens tider, {hours}. Flytta den eller ändra dagens tider.',
    'outside-day-none':
      '”{session}” ({at}) ligger på ett datum som inte finns bland planens dagar. Flytta den eller lägg till dagen.',
    'plenary-room':
      '”{session}” ({at}) är ett plenum, men alla får inte plats i {room}. Flytta det till en lokal för plenum.',
    'own-review':
      '{person} granskar ”{session}” ({at}) men {role, select, responsible {är själv ansvarig för den} speaker {talar själv där} moderator {är själv moderator där} host {är själv värd där} other {deltar själv i den}}. Byt granskare.',
    'conflict-of-interest': '{person} granskar ”{session}” ({at}) men har jäv enligt planen. Byt granskare.',
    'conflict-of-interest-reason':
      '{person} granskar ”{session}” ({at}) men har jäv: {reason}. Byt granskare.',
    'conflict-of-interest-organisation':
      '{person} granskar ”{session}” ({at}) men kommer från {organisation}, som håller i den. Byt granskare.',
    'cancelled-with-people':
      '”{session}” ({at}) utgår, men {people} står kvar som medverkande. Meddela dem och ta bort dem därifrån.',
    'cancelled-with-reviewers':
      '”{session}” ({at}) utgår, men {people} står kvar som granskare eller deltagare. Meddela dem och ta bort dem därifrån.',
    'parallel-to-plenary': '”{other}” ligger parallellt med ”{plenary}” {day} kl. {time}. Flytta den ena.',
    'room-too-small':
      '{room} har {capacity, plural, one {# plats} other {# platser}}, men ”{session}” ({at}) behöver {count, number}. Byt till en större lokal.',
    'group-size-over':
      '”{session}” ({at}) har {count, plural, one {# deltagare} other {# deltagare}} men tar högst {max, number}. Flytta {move, number} till en annan grupp.',
    'group-size-under':
      '”{session}” ({at}) har {count, plural, =0 {inga deltagare} other {# deltagare}} men behöver minst {min, number}. Flytta dit {move, number}.',
    'track-parallel':
      '”{first}” och ”{second}” hör båda till spåret {track} men ligger samtidigt {day} kl. {time}. Flytta den ena.',
    'not-at-the-same-time':
      '”{first}” och ”{second}” ska inte ligga samtidigt men gör det {day} kl. {time}. Flytta den ena.',
    'wrong-order':
      '”{session}” ({at}) ska komma efter ”{other}”, som inte är slut förrän {day} kl. {time}. Flytta den ena.',
    'same-day': '”{session}” ({at}) ska ligga samma dag som ”{other}” ({otherAt}). Flytta den ena.',
    'missing-equipment':
      '”{session}” ({at}) behöver {equipment}, som inte finns bland utrustningen i {room}. Byt lokal eller ordna det som saknas.',
    'short-pause':
      '{person} har {minutes, plural, =0 {ingen tid} other {bara # min}} att ta sig från ”{first}” i {firstPlace} till ”{second}” i {secondPlace}, {day} kl. {time}. Flytta isär dem till 15 min, eller lägg dem i samma lokal.',
    'three-in-a-row':
      '{person} har {count, number} programpunkter i rad utan paus {day} kl. {time}: {sessions}. Lägg in 15 min paus eller byt person i någon av dem.',
    'too-long-without-break':
      'Programmet går {duration} utan fika eller måltid {day} kl. {time}. Lägg in en paus.',
    'too-much-in-a-day':
      '{person} har {duration} på sitt schema {day}, i {count, plural, one {# programpunkt} other {# programpunkter}}. Flytta eller lämna över något, så att det blir högst {most}.',
    'outside-presence':
      '{person} är på plats {hours} men har ”{session}” ({at}). Flytta den eller byt person.',
    'undesired-room': '”{session}” ({at}) ska helst inte ligga i {room}. Byt lokal.',
    'undesired-time': '”{session}” ({at}) ska helst inte ligga {day} kl. {time}. Flytta den.',
    'person-undesired-time':
      '{person} vill helst inte ha något {day} kl. {time} men har ”{session}” ({at}). Flytta den eller byt person.',
    'no-reviewer':
      '”{session}” ({at}) saknar granskare. Tillsätt {min, plural, =1 {minst en} other {minst #}}.',
    'too-few-reviewers':
      '”{session}” ({at}) har {count, number} granskare men behöver minst {min, number}. Tillsätt {more, plural, =1 {en} other {#}} till.',
    'too-many-reviewers':
      '”{session}” ({at}) har {count, number} granskare men behöver högst {max, number}: {people}. Ta bort någon av dem.',
    'uneven-load':
      '{most} har {many, plural, one {# granskning} other {# granskningar}} men {least} bara {few, plural, =0 {ingen} other {#}}. Jämna ut fördelningen.',
    'over-review-maximum':
      '{person} har {count, plural, one {# granskning} other {# granskningar}} men ska ha högst {max, number}. Byt granskare på någon av dem.',
    'over-review-maximum-day':
      '{person} har {count, plural, one {# granskning} other {# granskningar}} {day} men ska ha högst {max, number} om dagen. Byt granskare på någon av dem.',
    'same-pair':
      '{person} granskar ”{session}” flera dagar: {days}. Byt granskare någon av dagarna, så att gruppen får nya ögon på sig.',
    'competence-missing':
      'Ingen som granskar ”{session}” ({at}) har kompetens inom {area}: {people}. Byt eller lägg till en granskare.',
    unplaced:
      '”{session}” är {status, select, confirmed {bekräftad} other {planerad}} men har ingen tid. Placera den i programmet, eller gör den till utkast.',
    unconfirmed: '”{session}” ({at}) är inte bekräftad. Stäm av med dem som medverkar.',
    'no-room': '”{session}” ({at}) har ingen lokal. Välj en.',
    'no-responsible': '”{session}” ({at}) har ingen som håller i den. Utse någon.',
    'no-moderator': '”{session}” ({at}) har {count, number} talare men ingen moderator. Utse en.',
    'person-idle':
      '{person} står som {roles} men har inget uppdrag i programmet. Ge {person} ett, eller ta bort rollen.',
    'duplicate-names-people':
      '{count, plural, =2 {Två personer} other {# personer}} heter ”{name}”. Skilj dem åt, eller ta bort den som är inlagd två gånger.',
    'duplicate-names-rooms':
      '{count, plural, =2 {Två lokaler} other {# lokaler}} heter ”{name}”. Ge dem olika namn.',
    'moved-since-sent-moved':
      '”{session}” ({at}) har flyttats sedan version {version, number} skickades, då {before}. Meddela dem som berörs.',
    'moved-since-sent-cancelled':
      '”{session}” ({at}) har ställts in sedan version {version, number} skickades. Meddela dem som berörs.',
    'more-sessions-than-slots':
      'Det som ligger oplacerat tar {need}, men lokalerna har {free, select, none {ingen tid ledig} other {bara {free} ledigt}}. Lägg till en lokal eller längre dagar, eller stryk något.',
  },
  remedy: {
    moveRoom: 'Flytta ”{session}” till {room}',
    swapRooms: 'Byt lokal mellan ”{first}” och ”{second}”',
    later: 'Flytta ”{session}” {minutes, number} min senare',
    earlier: 'Flytta ”{session}” {minutes, number} min tidigare',
    moveTime: 'Flytta ”{session}” till {day} kl. {time}',
    openDay: 'Ändra dagens tider till {time}',
    addReviewer: 'Sätt {person} som granskare på ”{session}”',
    dropReviewer: 'Ta bort {person} som granskare från ”{session}” ({at})',
    dropParticipant: 'Ta bort {person} från ”{session}”',
    dropPeople: 'Ta bort dem från ”{session}”',
  },
  bar: {
    taken: 'Där ligger ”{session}”.',
    busy: '{person} är då på ”{session}”.',
    unavailable: '{room} går inte att använda då.',
    absent: '{person} är inte på plats då.',
    closed: 'Utanför dagens tider.',
    notPlenary: 'Alla får inte plats i {room}.',
    parallel: '”{session}” går då.',
  },
};
