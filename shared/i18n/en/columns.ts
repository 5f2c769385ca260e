export const columns = {
  choose: 'Columns',
  by: {
    rooms: 'Rooms',
    tracks: 'Tracks',
    groups: 'Groups',
  },
  grid: {
    room: 'The programme: rooms and times',
    track: 'The programme: tracks and times',
    group: 'The programme: groups and times',
  },
  hours: 'Hours',
  heads: {
    room: 'Rooms',
    track: 'Tracks',
    group: 'Groups',
  },
  without: {
    track: 'No track',
    group: 'No group',
  },
  count:
    '{count, plural, =0 {There are no sessions here.} one {One session.} other {# sessions, in order of time.}}',
  noPlace: 'No place given',
  fold: 'Fold {place} away ({count, plural, one {# room} other {# rooms}})',
  unfold: 'Show {place} ({count, plural, one {# room} other {# rooms}})',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  moved: '{name} is now number {place, number} of {count, number}.',
  hide: 'Hide the room',
  hideOthers: 'Hide all other rooms',
  showAll: 'Show all rooms',
  shownRooms: 'Rooms that are shown',
  grouped: 'Group rooms by place',
  hidden:
    '{rooms, plural, one {# room is hidden} other {# rooms are hidden}}{sessions, plural, =0 {} one {, with # session} other {, with # sessions}}.',
  allAcross: 'Make all columns fit',
  wider: 'Wider columns',
  narrower: 'Narrower columns',
  colouring: 'Colour by',
  colour: {
    track: 'Track',
    kind: 'Kind',
    status: 'Status',
    load: 'Load',
  },
  action: {
    zoomIn: 'Zoom the programme in',
    zoomOut: 'Zoom the programme out',
    zoomToFit: 'Show the day so that all can be read',
    by: {
      rooms: 'Rooms as columns',
      tracks: 'Tracks as columns',
      groups: 'Groups as columns',
    },
    colour: {
      track: 'Colour by track',
      kind: 'Colour by kind',
      status: 'Colour by status',
      load: 'Colour by load',
    },
  },
  load: {
    none: 'Nobody takes part',
    light: 'An easy day (40 % at most)',
    fair: 'A fair day (40–80 %)',
    full: 'A full day (80–100 %)',
    over: 'More than a full day',
    hint: 'The one who has most to do that day, of those who hold or review the session.',
    nobody: 'Nobody takes part.',
    minutes: 'Busiest: {name}, {done} of {most} that day.',
    reviews: 'Busiest: {name}, {count, number} of {most, number} reviews that day.',
  },
  fullness: {
    show: 'Show how full it is',
    hours: 'How full the hours are',
    lanes: {
      room: 'How full the rooms are',
      track: 'How full the tracks are',
      group: 'How full the groups are',
    },
    lane: '{taken} of {open} ({percent, number} %)',
    hour: {
      room: '{time}: {busy, number} of {lanes, plural, one {# room} other {# rooms}} in use ({percent, number} % of the time)',
      track:
        '{time}: {busy, number} of {lanes, plural, one {# track} other {# tracks}} in use ({percent, number} % of the time)',
      group:
        '{time}: {busy, number} of {lanes, plural, one {# group} other {# groups}} in use ({percent, number} % of the time)',
    },
  },
};
