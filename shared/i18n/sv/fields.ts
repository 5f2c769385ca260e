export const fields = {
  number: 'Skriv ett helt tal från {min, number} till {max, number}.',
  time: 'Skriv ett klockslag, till exempel {example}.',
  date: 'Välj ett datum som finns.',
  minOverMax: 'Det minsta kan inte vara större än det högsta.',
  people: {
    placeholder: 'Sök person eller skriv ett nytt namn',
    create: 'Lägg till ”{name}” som ny person',
    none: 'Ingen med det namnet.',
    more: 'Skriv mer för att se fler ({count, number} till).',
    remove: 'Ta bort {name}',
  },
};
