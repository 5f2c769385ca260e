export const fields = {
  number: 'Write a whole number from {min, number} to {max, number}.',
  time: 'Write a time of day, such as {example}.',
  date: 'Choose a date that exists.',
  minOverMax: 'The least cannot be more than the most.',
  least: '{label}, at least',
  most: '{label}, at most',
  organisation: 'Find one or write a new one',
  people: {
    placeholder: 'Find a person or write a new name',
    create: 'Add “{name}” as a new person',
    remove: 'Remove {name}',
  },
};
