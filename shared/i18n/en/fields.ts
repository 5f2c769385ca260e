export const fields = {
  number: 'Write a whole number from {min, number} to {max, number}.',
  time: 'Write the time as {example}.',
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
  delete: {
    title: 'Delete {name}?',
    unused: 'Not used anywhere else in the plan.',
    used: 'Used in {count, plural, one {one place} other {# places}} in the plan, and goes from there too:',
    more: 'and {count, number} more',
    undo: 'It can be undone.',
    confirm: 'Delete',
    cancel: 'Cancel',
    done: '{name} was deleted.',
  },
};
