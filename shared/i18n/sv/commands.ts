export const commands = {
  session: {
    create: 'ny programpunkt',
    edit: 'ändra programpunkt',
    place: 'flytta programpunkt',
    resize: 'ändra längd',
    unplace: 'ta bort från programmet',
    remove: 'radera programpunkt',
    cancel: 'ställ in (utgår)',
    reinstate: 'återuppta programpunkt',
    duplicate: 'kopiera programpunkt',
    move: 'flytta programpunkter',
    swap: 'byt plats på programpunkter',
    swapRooms: 'byt lokaler',
    copy: 'kopiera programpunkter',
    repeat: 'kopiera till fler ställen',
    lock: 'lås programpunkt',
    unlock: 'lås upp programpunkt',
    draw: 'ny programpunkt',
    tooShort: 'Dra ut en stund: en programpunkt varar minst en minut.',
    isLocked: '”{title}” är låst. Lås upp den först.',
    badLength: 'En programpunkt varar minst en minut och högst tre dygn.',
  },
  drop: {
    outside: 'Här går det inte att släppa. Inget ändras.',
    onHead: 'Det går inte att släppa på en rubrik. Släpp på en tid under den.',
    noDay: 'Den tiden hör inte till någon dag i planen.',
    offDays: '”{title}” skulle hamna utanför planens dagar.',
    tooFewRooms: 'Det finns inte {count, number} lokaler bredvid varandra därifrån.',
  },
  follow: {
    locked:
      '”{title}” är låst och ligger i vägen. {minutes, plural, =0 {Det går inte att skjuta längre åt det hållet.} one {Det går att skjuta högst # minut.} other {Det går att skjuta högst # minuter.}}',
    everyone:
      '”{title}” är för alla och ligger i vägen. Skjut hela dagen i stället. {minutes, plural, =0 {Lokalen för sig går inte att skjuta längre åt det hållet.} one {Lokalen för sig går att skjuta högst # minut.} other {Lokalen för sig går att skjuta högst # minuter.}}',
    stays:
      '”{title}” ligger i vägen. {minutes, plural, =0 {Det går inte att skjuta längre åt det hållet.} one {Det går att skjuta högst # minut.} other {Det går att skjuta högst # minuter.}}',
    dayEnds:
      '”{title}” skulle hamna på en annan dag. {minutes, plural, =0 {Det går inte att skjuta längre åt det hållet.} one {Det går att skjuta högst # minut.} other {Det går att skjuta högst # minuter.}}',
  },
  swap: {
    needsTwo: 'Det krävs två programpunkter för att byta plats.',
    sameRooms: 'De två ligger redan i samma lokal.',
  },
  copy: {
    nowhere: 'Det finns inget ställe att kopiera till. Välj andra lokaler eller dagar.',
  },
  block: {
    add: 'nytt block',
    title: {
      fika15: 'Fika',
      fika30: 'Fika',
      lunch: 'Lunch',
      dinner: 'Middag',
      registration: 'Registrering',
      plenary: 'Plenum',
      workshops: 'Workshop',
      hold: 'Reserverad tid',
    },
    tooFewRooms:
      '{count, plural, one {# workshop} other {# workshoppar}} samtidigt kräver lika många lokaler. {rooms, plural, =0 {Ingen är ledig då.} one {Bara # är ledig då.} other {Bara # är lediga då.}}',
    nowhere: 'Välj minst en tid att lägga blocket på.',
  },
  clipboard: { paste: 'klistra in', nothing: 'Det finns ingen programpunkt att klistra in.' },
  assignment: {
    toggle: 'ändra granskare',
    isCancelled: '”{title}” utgår och behöver ingen granskare.',
  },
  record: {
    edit: 'ändra uppgift',
    remove: 'radera',
    reorder: 'ändra ordning',
    isGone: 'Den finns inte längre i planen.',
    badValue: 'Det går inte att spara så. Rätta värdet och försök igen.',
  },
  day: { add: 'ny dag', isTaken: 'Den dagen finns redan i planen.' },
  room: { add: 'ny lokal' },
  track: { add: 'nytt spår' },
  person: { add: 'ny person' },
  organisation: { add: 'ny organisation' },
  group: { add: 'ny grupp' },
  finding: {
    mute: 'tysta anmärkning',
    unmute: 'visa anmärkning igen',
    isTooWide: 'Anmärkningen gäller så mycket att den inte kan tystas. Stäng av regeln i stället.',
  },
  plan: { restore: 'återgå till tidigare version' },
};
