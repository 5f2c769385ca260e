export const checks = {
  severity: {
    hard: 'Error',
    warning: 'Warning',
  },
  words: {
    at: '{place}, {when}',
    when: '{day} at {time}',
    unplaced: 'unplaced',
    nameless: 'Someone without a name',
    more: '{count, number} more',
    duration: '{hours, plural, =0 {} other {# h }}{minutes, plural, =0 {} other {# min}}',
    hours:
      '{from, select, null {{to, select, null {all day} other {until {to}}}} other {{to, select, null {from {from}} other {at {from}–{to}}}}}',
  },
  name: {
    'room-clash': 'Room booked twice',
    'person-clash': 'In two places at once',
    'reviewer-clash': 'Reviews two at once',
    'participant-clash': 'In two groups at once',
    'room-unavailable': 'Room not available',
    'person-absent': 'Someone with a part who is not there',
    'reviewer-absent': 'Reviewer who is not there',
    'outside-day': 'Outside the hours of the day',
    'plenary-room': 'Plenary in too small a room',
    'own-review': 'Reviews their own workshop',
    'conflict-of-interest': 'Conflict of interest',
    'cancelled-with-people': 'Cancelled, yet with people',
    'cancelled-with-reviewers': 'Cancelled, yet with reviewers or participants',
    'parallel-to-plenary': 'Parallel to a plenary',
    'room-too-small': 'Room too small',
    'group-size': 'Too many or too few in a group',
    'track-parallel': 'Same track in parallel',
    'not-at-the-same-time': 'Not to be at the same time',
    'wrong-order': 'Wrong order',
    'same-day': 'To be on the same day',
    'missing-equipment': 'Equipment missing',
    'short-pause': 'Too short a pause to change rooms',
    'three-in-a-row': 'Three in a row without a pause',
    'too-long-without-break': 'Too long without coffee or a meal',
    'too-much-in-a-day': 'Too much in a day',
    'outside-presence': 'Before arrival or after departure',
    'undesired-room': 'Undesired room',
    'undesired-time': 'Undesired time',
    'person-undesired-time': 'Time that someone would rather avoid',
    'no-reviewer': 'No reviewer',
    'too-few-reviewers': 'Too few reviewers',
    'too-many-reviewers': 'Too many reviewers',
    'uneven-load': 'Reviews unevenly shared',
    'over-review-maximum': 'More reviews than agreed',
    'same-pair': 'Same reviewer on several days',
    'competence-missing': 'Competence missing',
    unplaced: 'Planned but unplaced',
    unconfirmed: 'Not confirmed',
    'no-room': 'No room',
    'no-responsible': 'Nobody runs it',
    'no-moderator': 'No moderator',
    'person-idle': 'Person with nothing to do',
    'duplicate-names': 'Same name',
    'moved-since-sent': 'Changed since last sent',
    'more-sessions-than-slots': 'More than there is time for',
  },
  group: {
    clash: 'Clashes, absence and conflicts of interest',
    programme: 'Times, rooms and pauses',
    reviewing: 'Reviewing',
    completeness: 'What is missing',
  },
  /** What each rule tells, for choosing how much it matters. */
  about: {
    'room-clash': 'Two sessions in the same room at the same time.',
    'person-clash':
      'Someone has a part in two sessions at once, or reviews one while taking part in another.',
    'reviewer-clash': 'Someone reviews two workshops at the same time.',
    'participant-clash': 'A participant has a seat in two groups at the same time.',
    'room-unavailable': 'A session is in a room at a time when the room cannot be used.',
    'person-absent': 'Someone has a part on a day when they are not there.',
    'reviewer-absent': 'Someone reviews on a day when they are not there.',
    'outside-day': 'A session is outside the hours of its day, or on a date that is not in the plan.',
    'plenary-room': 'A plenary is in a room that is not for plenaries, so that not everyone fits.',
    'own-review': 'Someone reviews a workshop that they run or have a part in.',
    'conflict-of-interest':
      'A reviewer has a conflict of interest in the plan, or comes from the organisation that runs the workshop.',
    'cancelled-with-people':
      'A session is cancelled but still has people with a part in it, who have to be told.',
    'cancelled-with-reviewers': 'A session is cancelled but still has reviewers or participants.',
    'parallel-to-plenary': 'Something else is on during a plenary, which everyone should be able to attend.',
    'room-too-small': 'The room has fewer seats than the session needs.',
    'group-size': 'A group has more or fewer participants than it should have.',
    'track-parallel': 'Two sessions of a track are on at once, so that nobody can follow the track.',
    'not-at-the-same-time':
      'Two sessions are at the same time although the plan says that they should not be.',
    'wrong-order': 'A session begins before the end of one that is to come before it.',
    'same-day': 'Two sessions that are to be on the same day are on different days.',
    'missing-equipment': 'The room lacks equipment that the session needs.',
    'short-pause': 'Someone has less than 15 minutes to change rooms.',
    'three-in-a-row': 'Someone has three sessions in a row without a pause of 15 minutes.',
    'too-long-without-break': 'The programme goes on for more than 3 hours without coffee or a meal.',
    'too-much-in-a-day': 'Someone has more than 6 hours to do in a day.',
    'outside-presence': 'Someone has a part before they arrive or after they leave.',
    'undesired-room': 'A session is in a room that it would rather not be in.',
    'undesired-time': 'A session is at a time that it would rather not be at.',
    'person-undesired-time': 'Someone has a session at a time that they would rather avoid.',
    'no-reviewer': 'A workshop or seminar has no reviewer.',
    'too-few-reviewers': 'A workshop or seminar has fewer reviewers than it should have.',
    'too-many-reviewers': 'A workshop or seminar has more reviewers than it should have.',
    'uneven-load': 'A reviewer has at least two reviews more than another who could take one.',
    'over-review-maximum': 'Someone reviews more than agreed, in all or on one day.',
    'same-pair':
      'The same person reviews the same group on several days, although the plan wants fresh eyes.',
    'competence-missing': 'None of the reviewers has competence in the subject of the workshop.',
    unplaced: 'A session is planned or confirmed but has no time.',
    unconfirmed: 'A session in the programme is not confirmed. Good to turn on before the programme is sent.',
    'no-room': 'A session has a time but no room.',
    'no-responsible': 'A session has nobody who runs it.',
    'no-moderator': 'A session has three speakers or more but no moderator.',
    'person-idle': 'Someone has a role but nothing to do in the programme.',
    'duplicate-names': 'Two people or two rooms have the same name.',
    'moved-since-sent': 'A session has been moved or cancelled since the plan was last sent.',
    'more-sessions-than-slots': 'What lies unplaced takes more time than the rooms have free.',
  },
  rule: {
    'room-clash':
      '{room} is booked twice {day} at {time}: “{first}” and “{second}”. Move one to another room or time.',
    'room-clash-everywhere':
      '“{first}” and “{second}” are both in all rooms {day} at {time}. Move one of them.',
    'person-clash':
      '{person} is in two places {day} at {time}: “{first}” and “{second}”. Change the person or move one.',
    'reviewer-clash':
      '{person} reviews in two places {day} at {time}: “{first}” ({firstPlace}) and “{second}” ({secondPlace}). Change the reviewer of one.',
    'participant-clash':
      '{person} has a seat in two groups {day} at {time}: “{first}” and “{second}”. Choose one of them.',
    'room-unavailable':
      '{room} cannot be used {day} at {time}, when “{session}” is there. Change the room or the time.',
    'person-absent':
      '{person} is not there {day} but has a part in “{session}” ({at}). Change the person or the day.',
    'reviewer-absent':
      '{person} is not there {day} but is to review “{session}” ({at}). Change the reviewer.',
    'outside-day':
      '“{session}” ({at}) is outside the hours of the day, {hours}. Move it or change the hours.',
    'outside-day-none':
      '“{session}” ({at}) is on a date that is none of the plan’s days. Move it or add the day.',
    'plenary-room':
      '“{session}” ({at}) is a plenary, but {room} does not take everyone. Move it to a room for plenaries.',
    'own-review':
      '{person} reviews “{session}” ({at}) but {role, select, responsible {is responsible for it} speaker {speaks there} moderator {moderates it} host {is its host} other {takes part in it}}. Change the reviewer.',
    'conflict-of-interest':
      '{person} reviews “{session}” ({at}) but has a conflict of interest in the plan. Change the reviewer.',
    'conflict-of-interest-reason':
      '{person} reviews “{session}” ({at}) but has a conflict of interest: {reason}. Change the reviewer.',
    'conflict-of-interest-organisation':
      '{person} reviews “{session}” ({at}) but comes from {organisation}, which runs it. Change the reviewer.',
    'cancelled-with-people':
      '“{session}” ({at}) is cancelled, but {people} still have a part in it. Tell them and take them off it.',
    'cancelled-with-reviewers':
      '“{session}” ({at}) is cancelled, but {people} are still on it as reviewers or participants. Tell them and take them off it.',
    'parallel-to-plenary': '“{other}” runs parallel to “{plenary}” {day} at {time}. Move one of them.',
    'room-too-small':
      '{room} has {capacity, plural, one {# seat} other {# seats}}, but “{session}” ({at}) needs {count, number}. Change to a larger room.',
    'group-size-over':
      '“{session}” ({at}) has {count, plural, one {# participant} other {# participants}} but takes {max, number} at the most. Move {move, number} to another group.',
    'group-size-under':
      '“{session}” ({at}) has {count, plural, =0 {no participants} one {# participant} other {# participants}} but needs {min, number} at the least. Move {move, number} there.',
    'track-parallel':
      '“{first}” and “{second}” are both on the track {track} but run at the same time {day} at {time}. Move one of them.',
    'not-at-the-same-time':
      '“{first}” and “{second}” are not to be at the same time, but are {day} at {time}. Move one of them.',
    'wrong-order':
      '“{session}” ({at}) is to come after “{other}”, which does not end until {day} at {time}. Move one of them.',
    'same-day': '“{session}” ({at}) is to be on the same day as “{other}” ({otherAt}). Move one of them.',
    'missing-equipment':
      '“{session}” ({at}) needs {equipment}, not among the equipment of {room}. Change the room or see to what is missing.',
    'short-pause':
      '{person} has {minutes, plural, =0 {no time} other {only # min}} to get from “{first}” in {firstPlace} to “{second}” in {secondPlace}, {day} at {time}. Put 15 min between them, or put them in the same room.',
    'three-in-a-row':
      '{person} has {count, number} sessions in a row without a pause {day} at {time}: {sessions}. Put in a pause of 15 min, or change the person in one of them.',
    'too-long-without-break':
      'The programme goes on for {duration} without coffee or a meal {day} at {time}. Put in a break.',
    'too-much-in-a-day':
      '{person} has {duration} to do {day}, in {count, plural, one {# session} other {# sessions}}. Move or hand over something, so that it is {most} at the most.',
    'outside-presence': '{person} is there {hours} but has “{session}” ({at}). Move it or change the person.',
    'undesired-room': '“{session}” ({at}) would rather not be in {room}. Change the room.',
    'undesired-time': '“{session}” ({at}) would rather not be {day} at {time}. Move it.',
    'person-undesired-time':
      '{person} would rather have nothing {day} at {time} but has “{session}” ({at}). Move it or change the person.',
    'no-reviewer':
      '“{session}” ({at}) has no reviewer. Assign {min, plural, =1 {at least one} other {at least #}}.',
    'too-few-reviewers':
      '“{session}” ({at}) has {count, plural, one {# reviewer} other {# reviewers}} but needs {min, number} at the least. Assign {more, number} more.',
    'too-many-reviewers':
      '“{session}” ({at}) has {count, plural, one {# reviewer} other {# reviewers}} but needs {max, number} at the most: {people}. Take one of them off.',
    'uneven-load':
      '{most} has {many, plural, one {# review} other {# reviews}} but {least} only {few, plural, =0 {none} other {#}}. Even them out.',
    'over-review-maximum':
      '{person} has {count, plural, one {# review} other {# reviews}} but should have {max, number} at the most. Change the reviewer of one.',
    'over-review-maximum-day':
      '{person} has {count, plural, one {# review} other {# reviews}} {day} but should have {max, number} a day at the most. Change the reviewer of one.',
    'same-pair':
      '{person} reviews “{session}” on several days: {days}. Change the reviewer on one of them, so that the group is seen with fresh eyes.',
    'competence-missing':
      'Nobody who reviews “{session}” ({at}) has competence in {area}: {people}. Change or add a reviewer.',
    unplaced:
      '“{session}” is {status, select, confirmed {confirmed} other {planned}} but has no time. Place it in the programme, or make it a draft.',
    unconfirmed: '“{session}” ({at}) is not confirmed. Settle it with those who have a part in it.',
    'no-room': '“{session}” ({at}) has no room. Choose one.',
    'no-responsible': '“{session}” ({at}) has nobody who runs it. Name someone.',
    'no-moderator': '“{session}” ({at}) has {count, number} speakers but no moderator. Name one.',
    'person-idle':
      '{person} is down as {roles} but has nothing to do in the programme. Find {person} a part, or take away the role.',
    'duplicate-names-people':
      '{count, plural, =2 {Two people} other {# people}} are called “{name}”. Tell them apart, or remove the one entered twice.',
    'duplicate-names-rooms':
      '{count, plural, =2 {Two rooms} other {# rooms}} are called “{name}”. Give them different names.',
    'moved-since-sent-moved':
      '“{session}” ({at}) has been moved since version {version, number} was sent, from {before}. Tell those concerned.',
    'moved-since-sent-cancelled':
      '“{session}” ({at}) has been cancelled since version {version, number} was sent. Tell those concerned.',
    'more-sessions-than-slots':
      'What lies unplaced takes {need}, but the rooms have {free, select, none {no time} other {only {free}}} free. Add a room or longer days, or leave something out.',
  },
  remedy: {
    moveRoom: 'Move “{session}” to {room}',
    swapRooms: 'Swap the rooms of “{first}” and “{second}”',
    later: 'Move “{session}” {minutes, number} min later',
    earlier: 'Move “{session}” {minutes, number} min earlier',
    moveTime: 'Move “{session}” to {day} at {time}',
    openDay: 'Change the hours of the day to {time}',
    addReviewer: 'Make {person} a reviewer of “{session}”',
    dropReviewer: 'Take {person} off as reviewer of “{session}” ({at})',
    dropParticipant: 'Take {person} off “{session}”',
    dropPeople: 'Take them off “{session}”',
  },
  bar: {
    taken: '“{session}” is there.',
    busy: '{person} is at “{session}” then.',
    unavailable: '{room} cannot be used then.',
    absent: '{person} is not there then.',
    closed: 'Outside the hours of the day.',
    notPlenary: '{room} does not take everyone.',
    parallel: '“{session}” is on then.',
  },
};
