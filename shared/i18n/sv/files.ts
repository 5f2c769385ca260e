export const files = {
  problem: {
    empty: 'Filen är tom: den innehåller ingen plan.',
    tooLarge: 'Filen är {megabytes, number} MB. En plan får vara högst {limit, number} MB.',
    notJson: 'Filen är ingen plan: texten går inte att läsa vid rad {line, number}, tecken {column, number}.',
    cutOff: 'Filen är avhuggen: slutet saknas. Den kan vara ofullständigt hämtad.',
    notAPlan: 'Filen är ingen Lokaplan-plan. Välj en fil som slutar på .lokaplan.',
    tooNew:
      'Planen är gjord i en nyare Lokaplan (filversion {version, number}; det här programmet läser till och med {known, number}). Uppdatera programmet. Filen är orörd.',
    tooDeep: 'Filen är ingen plan: den är nästlad djupare än {limit, number} nivåer.',
    forbiddenKey: 'Filen är ingen plan: den innehåller det otillåtna namnet ”{key}”.',
    wrongShape: 'Planen är skadad vid {place}: {detail}.',
    duplicateId: 'Planen är skadad: {id} finns två gånger ({place}).',
    unknownId: 'Planen är skadad: {place} hänvisar till {id}, som inte finns.',
    broken: 'Planen är skadad vid {place} ({rule}).',
    brokenHistory: 'Planens historik är skadad vid {place}.',
    missing: '”{name}” finns inte längre på sin plats. Leta upp filen och öppna den därifrån.',
    folderMissing:
      'Mappen ”{name}” finns inte eller kan inte nås. Välj en annan plats, eller anslut disken och försök igen.',
    isFolder: '”{name}” är en mapp. Välj en fil.',
    noAccess:
      'Du har inte rätt att läsa eller skriva ”{name}”. Spara på en annan plats eller be om behörighet.',
    readOnly: '”{name}” är skrivskyddad. Spara på en annan plats.',
    busy: '”{name}” används av ett annat program. Stäng filen där (till exempel i Excel) och försök igen.',
    diskFull:
      'Disken är full, så ”{name}” kunde inte sparas. Den tidigare filen är orörd. Frigör utrymme och försök igen.',
    changedOutside:
      '”{name}” har ändrats av ett annat program sedan den öppnades, och skrivs inte över. Spara planen som en ny fil.',
    movedAway: '”{name}” har flyttats eller tagits bort medan planen var öppen. Spara planen som en ny fil.',
    diskError: '”{name}” kunde inte läsas eller skrivas ({detail}). Försök igen eller välj en annan plats.',
    outOfStep: 'Fönstret och filen har kommit i otakt. Planen läses in på nytt från det som sparats.',
    noSuchDocument: 'Planen är inte längre öppen. Öppna den igen.',
    notOpened: '”{name}” kunde inte öppnas. {reason}',
    alreadyOpen: '”{name}” är redan öppen.',
    inUse: '{by} har ”{name}” öppen {where}. Två som sparar över varandra skulle förlora ändringar.',
    leftInUse: '{by} har ”{name}” öppen {where}, men därifrån har inget hörts på ett tag.',
    takenOver:
      '{by} har tagit över ”{name}” {where}. Dina ändringar finns kvar här: spara dem som en egen fil.',
    openToRead: 'Planen är öppen bara för läsning. Spara den som en egen fil om du vill ändra i den.',
    notWorkedOut: 'Det gick inte att räkna ut ({detail}). Ingenting har ändrats. Försök igen.',
    workEnded:
      'Uträkningen stoppades två gånger utanför programmet, kanske för att datorn har ont om minne. Ingenting har ändrats. Stäng några andra program och försök igen.',
    badRequest: 'Programmet gjorde fel ({detail}). Ingenting har ändrats.',
  },
  copyName: {
    copy: 'kopia',
    earlier: 'tidigare version',
    mine: 'min kopia {time}',
    recovered: 'återställd',
  },
  offer: {
    heading: {
      inUse: 'Någon annan har planen öppen',
      other: 'Planen kunde inte öppnas',
    },
    since: 'Den har varit öppen där sedan {when}.',
    read: 'Öppna för läsning',
    copy: 'Öppna en kopia …',
    takeOver: 'Ta över planen',
    withoutHistory: 'Öppna utan historik',
    earlierVersion: 'Öppna den tidigare versionen från {when}',
    about: {
      read: 'Du ser planen som den är sparad. Ingenting i filen ändras.',
      copy: 'Du väljer var kopian sparas, och arbetar vidare i den. Originalet är orört.',
      takeOver:
        'Gör det bara om ingen längre arbetar i planen där. Den andra datorn kan sedan inte spara över dina ändringar.',
      withoutHistory:
        'Planen är hel; det är bara historiken som är skadad. Filen som den är nu läggs bland Tidigare versioner.',
      earlierVersion: 'Du väljer var den sparas, som en egen fil.',
    },
    cancel: 'Avbryt',
  },
  note: {
    conflictCopy:
      '”{name}” kan vara en kopia av ”{original}” som en synkad mapp har gjort. Det händer när två ändrar samtidigt.',
    openOriginal: 'Öppna originalet',
    conflictCopiesBeside:
      '{count, plural, one {I samma mapp ligger ”{first}”, som kan vara en kopia av planen som en synkad mapp har gjort} other {I samma mapp ligger # filer, bland andra ”{first}”, som kan vara kopior av planen som en synkad mapp har gjort}}. Där kan finnas ändringar som inte är med här.',
    openCopy: 'Öppna kopian',
    withoutHistory:
      'Planen är öppnad utan sin historik, som var skadad. Filen som den var ligger bland Tidigare versioner.',
  },
  recovery: {
    heading: 'Osparat från förra gången',
    intro: 'Programmet avslutades innan allt hann sparas. Ingenting läggs tillbaka förrän du säger till.',
    file: '{name} i {folder}',
    edits: '{count, plural, one {# ändring} other {# ändringar}}, senast {when}',
    changed: 'Filen har ändrats av ett annat program sedan dess.',
    missing: 'Filen finns inte kvar eller går inte att läsa.',
    show: 'Visa och återställ …',
    showOf: 'Visa och återställ ändringarna i ”{title}”',
    others:
      'Det finns osparade ändringar från förra gången i {count, plural, one {en annan plan: ”{title}”} other {# andra planer, bland andra ”{title}”}}.',
    showOthers: 'Visa …',
    title: 'Osparade ändringar i ”{title}”',
    text: 'Programmet avslutades innan {count, plural, one {en ändring hann sparas. Den gjordes} other {# ändringar hann sparas. Den senaste gjordes}} {when}.',
    lost: '{count, plural, one {# ändring} other {# ändringar}} gick inte att läsa.',
    continues:
      'Om du återställer {count, plural, one {den läggs den} other {dem läggs de}} in i ”{name}”. Planen som den var finns kvar under Tidigare versioner.',
    becauseChanged:
      '”{name}” har ändrats av ett annat program sedan dess. Därför blir planen med det osparade en egen fil, och ingenting skrivs över.',
    becauseMissing:
      '”{name}” finns inte kvar eller går inte att läsa. Därför blir planen med det osparade en egen fil.',
    differs: 'Det som återställs',
    differsFrom: 'Det som skiljer från filen som den är nu',
    differsFromLast: 'Det som skiljer från filen som den senast var',
    restore: 'Återställ',
    restoreAsFile: 'Återställ som egen fil …',
    putAside: 'Lägg undan',
    later: 'Bestäm senare',
    asideHint: {
      continues: 'Det du lägger undan finns kvar under Tidigare versioner av planen.',
      changed: 'Det du lägger undan finns kvar under Tidigare versioner av planen.',
      missing: 'Det du lägger undan hittar du när du öppnar planen på dess gamla plats.',
    },
    isAside: {
      continues: 'Ändringarna i ”{title}” är undanlagda. De finns under Tidigare versioner.',
      changed: 'Ändringarna i ”{title}” är undanlagda. De finns under Tidigare versioner.',
      missing:
        'Ändringarna i ”{title}” är undanlagda. Du hittar dem när du öppnar planen på dess gamla plats.',
    },
  },
  versions: {
    title: 'Tidigare versioner',
    list: 'Versioner, den senaste först',
    none: 'Här finns inga tidigare versioner ännu.',
    choose: 'Välj en version för att se vad som skiljer den från planen nu.',
    kind: {
      revision: 'Sparad',
      opening: 'Som filen var när den öppnades',
      daily: 'Dagens första',
      migration: 'Före uppdatering av filformatet',
      kept: 'Undanlagda ändringar',
    },
    changed: '{count, plural, one {# ändring} other {# ändringar}}',
    older: 'Visa äldre',
    from: 'Version från {when}',
    differs: 'Om du återgår till den ändras det här',
    differsRead: 'Det här skiljer den från planen nu',
    same: 'Den är likadan som planen är nu.',
    restore: 'Återgå till den här versionen',
    restored: 'Planen är som den var {when}.',
    saveCopy: 'Spara som kopia …',
  },
  copySaved: 'Kopian ”{name}” är sparad.',
  difference: {
    added: 'Tillägg',
    changed: 'Ändring',
    removed: 'Borttaget',
    becomes: 'blir',
    differs: 'Skillnad',
    onlyTheirs: 'Bara i den andra',
    onlyMine: 'Bara i din',
    inTheirs: 'i den andra',
    more: 'Visa {count, plural, one {# till} other {# till}}',
  },
  conflict: {
    changed:
      '”{name}” har ändrats av ett annat program, och det du har här är inte sparat i den. Båda finns kvar; ingenting har skrivits över.',
    compare: 'Visa skillnaden',
    keepBoth: 'Behåll båda',
    takeTheirs: 'Läs in den andra …',
    keepMine: 'Fortsätt i en egen fil',
    bothKept: 'Din plan sparas nu i ”{name}”. Den andra ligger kvar i ”{other}”.',
    theirsTaken: 'Den andra versionen är inläst. Dina osparade ändringar ligger bland Tidigare versioner.',
    notAside: 'Din version kunde inte läggas undan, så den andra lästes inte in: {reason}',
    notAsideBecause: {
      diskFull: 'disken är full. Frigör utrymme och försök igen.',
      readOnly: 'programmets egen mapp är skrivskyddad.',
      noAccess: 'programmet får inte skriva i sin egen mapp.',
      diskError: 'disken svarade med ett fel ({detail}). Försök igen.',
    },
    compareTitle: 'Så skiljer sig den andra versionen från din',
    compareText:
      'Överstruket är det som står på skärmen här; efter pilen kommer det som det andra programmet sparade.',
    askTitle: 'Läs in den andra versionen?',
    askText:
      'Planen på skärmen byts mot den som det andra programmet sparade. Dina osparade ändringar läggs bland Tidigare versioner, så att du kan hämta tillbaka dem.',
    askYes: 'Läs in den andra',
  },
  reloaded: {
    told: '”{name}” har ändrats av ett annat program, och planen har lästs in på nytt.',
    overwritten:
      '”{name}” har skrivits över av ett annat program som inte kände till det du senast sparade. Din version ligger under Tidigare versioner.',
    show: 'Visa vad som ändrats',
    title: 'Det som ändrats av ett annat program',
    lost: 'Det du just ändrade kunde inte föras in: samma sak hade ändrats i filen av ett annat program. Se efter och gör om det.',
  },
  reading: {
    text: 'Planen är öppen för läsning. Du kan se och exportera allt, men inte ändra.',
    saveOwn: 'Spara en egen kopia …',
  },
  unprotected: {
    journal:
      'Återställningsloggen kan inte skrivas just nu. Om datorn stannar mellan två sparningar går de senaste ändringarna förlorade.',
    backups: 'Tidigare versioner kan inte läggas undan just nu. Det som filen själv minns finns kvar.',
    diskFull: 'Frigör utrymme på disken.',
  },
  drop: 'Släpp för att öppna',
  when: {
    today: 'i dag',
    yesterday: 'i går',
    moment: '{day} kl. {time}',
  },
  someone: 'Någon',
  onComputer: 'på datorn {computer}',
  elsewhere: 'på en annan dator',
};
