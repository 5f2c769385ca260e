export const files = {
  problem: {
    empty: 'Filen är tom. Öppna en tidigare kopia av planen.',
    tooLarge: 'Filen är {megabytes, number} MB. En plan får vara högst {limit, number} MB.',
    notJson: 'Filen är ingen plan: texten går inte att läsa vid rad {line, number}, tecken {column, number}.',
    cutOff: 'Filen är avhuggen: slutet saknas. Hämta den igen, eller öppna en tidigare kopia.',
    notAPlan: 'Filen är ingen Lokaplan-plan. Välj en fil som slutar på .lokaplan.',
    tooNew:
      'Planen är gjord i en nyare Lokaplan (filversion {version, number}; det här programmet läser till och med {known, number}). Uppdatera programmet. Filen är orörd.',
    tooDeep: 'Filen är ingen plan: den är nästlad djupare än {limit, number} nivåer.',
    forbiddenKey: 'Filen är ingen plan: den innehåller det otillåtna namnet ”{key}”.',
    wrongShape: 'Planen är skadad vid {place}: {detail}. Öppna en tidigare kopia.',
    duplicateId: 'Planen är skadad: {id} finns två gånger ({place}). Öppna en tidigare kopia.',
    unknownId: 'Planen är skadad: {place} hänvisar till {id}, som inte finns. Öppna en tidigare kopia.',
    broken: 'Planen är skadad vid {place} ({rule}). Öppna en tidigare kopia.',
    brokenHistory: 'Planens historik är skadad vid {place}. Öppna en tidigare kopia.',
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
    badRequest: 'Programmet gjorde fel ({detail}). Ingenting har ändrats.',
  },
};
