export const palette = {
  title: 'Search or do …',
  button: 'Search or do …',
  field: 'What would you like to find or do?',
  placeholder: 'Search for a command, a session, a person, a room …',
  found: 'Found',
  nothing: 'Nothing fits “{text}”.',
  keys: 'Arrows: choose · Enter: do · Esc: close',
  group: {
    recent: 'Recent',
    actions: 'Commands',
    sessions: 'Sessions',
    people: 'People',
    rooms: 'Rooms',
    days: 'Days',
    views: 'Go to',
  },
};
