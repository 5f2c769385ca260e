export const commands = {
  session: {
    create: 'new session',
    edit: 'edit session',
    place: 'move session',
    resize: 'change length',
    unplace: 'take off the programme',
    remove: 'delete session',
    cancel: 'cancel session',
    reinstate: 'reinstate session',
    duplicate: 'copy session',
    move: 'move sessions',
    swap: 'swap sessions',
    swapRooms: 'swap rooms',
    copy: 'copy sessions',
    repeat: 'copy to more places',
    lock: 'lock session',
    unlock: 'unlock session',
    draw: 'new session',
    tooShort: 'Drag out a stretch of time: a session lasts one minute at the least.',
    isLocked: '“{title}” is locked. Unlock it first.',
    badLength: 'A session lasts one minute at the least and three days at the most.',
  },
  drop: {
    outside: 'Nothing can be dropped here. Nothing is changed.',
    onHead: 'Nothing can be dropped on a heading. Drop it on a time below.',
    noDay: 'That time belongs to no day of the plan.',
    offDays: '“{title}” would end up outside the days of the plan.',
    tooFewRooms: 'There are not {count, number} rooms beside each other from there.',
  },
  follow: {
    locked:
      '“{title}” is locked and in the way. {minutes, plural, =0 {It cannot be pushed further that way.} one {It can be pushed # minute at the most.} other {It can be pushed # minutes at the most.}}',
    everyone:
      '“{title}” is for everyone and in the way. Push the whole day instead. {minutes, plural, =0 {The room alone cannot be pushed further that way.} one {The room alone can be pushed # minute at the most.} other {The room alone can be pushed # minutes at the most.}}',
    stays:
      '“{title}” is in the way. {minutes, plural, =0 {It cannot be pushed further that way.} one {It can be pushed # minute at the most.} other {It can be pushed # minutes at the most.}}',
    dayEnds:
      '“{title}” would end up on another day. {minutes, plural, =0 {It cannot be pushed further that way.} one {It can be pushed # minute at the most.} other {It can be pushed # minutes at the most.}}',
  },
  swap: {
    needsTwo: 'It takes two sessions to swap places.',
    sameRooms: 'The two are in the same room already.',
  },
  copy: {
    nowhere: 'There is nowhere to copy to. Choose other rooms or days.',
  },
  block: {
    add: 'new block',
    title: {
      fika15: 'Coffee break',
      fika30: 'Coffee break',
      lunch: 'Lunch',
      dinner: 'Dinner',
      registration: 'Registration',
      plenary: 'Plenary',
      workshops: 'Workshop',
      hold: 'On hold',
    },
    tooFewRooms:
      '{count, plural, one {# workshop} other {# workshops}} at a time take as many rooms. {rooms, plural, =0 {None is free then.} one {Only # is free then.} other {Only # are free then.}}',
    nowhere: 'Choose at least one time for the block.',
  },
  clipboard: { paste: 'paste', nothing: 'There is no session to paste.' },
  assignment: {
    toggle: 'change reviewers',
    isCancelled: '“{title}” is cancelled and needs no reviewer.',
  },
  record: {
    edit: 'edit',
    remove: 'delete',
    reorder: 'change order',
    isGone: 'It is no longer in the plan.',
    badValue: 'It cannot be saved like this. Correct the value and try again.',
  },
  day: { add: 'new day', isTaken: 'That day is already in the plan.' },
  room: { add: 'new room' },
  track: { add: 'new track' },
  person: { add: 'new person' },
  organisation: { add: 'new organisation' },
  group: { add: 'new group' },
  finding: {
    mute: 'mute finding',
    unmute: 'show finding again',
    isTooWide: 'The finding is about so much that it cannot be muted. Turn the rule off instead.',
  },
  plan: { restore: 'go back to an earlier version' },
};
