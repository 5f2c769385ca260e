export const fields = {
  number: 'Write a whole number from {min, number} to {max, number}.',
  time: 'Write a time of day, such as {example}.',
  date: 'Choose a date that exists.',
  minOverMax: 'The least cannot be more than the most.',
  people: {
    placeholder: 'Find a person or write a new name',
    create: 'Add “{name}” as a new person',
    none: 'No one by that name.',
    more: 'Write more to see the rest ({count, number} more).',
    remove: 'Remove {name}',
  },
};
