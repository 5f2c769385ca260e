export const fields = {
  number: 'Skriv ett helt tal från {min, number} till {max, number}.',
  time: 'Skriv ett klockslag, till exempel {example}.',
  date: 'Välj ett datum som finns.',
  minOverMax: 'Det minsta kan inte vara större än det högsta.',
  least: '{label}, minst',
  most: '{label}, högst',
  organisation: 'Sök eller skriv en ny',
  people: {
    placeholder: 'Sök person eller skriv ett nytt namn',
    create: 'Lägg till ”{name}” som ny person',
    remove: 'Ta bort {name}',
  },
};
