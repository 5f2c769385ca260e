export const fields = {
  number: 'Skriv ett helt tal från {min, number} till {max, number}.',
  time: 'Skriv tiden som {example}.',
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
  delete: {
    title: 'Radera {name}?',
    unused: 'Används inte någon annanstans i planen.',
    used: 'Används på {count, plural, one {ett ställe} other {# ställen}} i planen och försvinner även där:',
    more: 'och {count, number} till',
    undo: 'Det går att ångra.',
    confirm: 'Radera',
    cancel: 'Avbryt',
    done: '{name} är raderad.',
  },
};
