export const assign = {
  level: {
    demand: 'Demand',
    load: 'Even load',
    fit: 'Competence and wishes',
    eyes: 'Fresh or same eyes',
    changes: 'Changes',
  },
  step: {
    demand: {
      missing:
        '{value, plural, =0 {every workshop has the reviewers it needs at the least} one {# reviewer is missing} other {# reviewers are missing}}',
      worst: 'no workshop lacks more than {value, number}',
    },
    load: {
      below:
        '{value, plural, =0 {everyone has the reviews they are to have at the least} one {# review is lacking for everyone to have their least} other {# reviews are lacking for everyone to have their least}}',
      most: '{value, plural, =0 {nobody has a review} one {nobody has more than one review} other {nobody has more than # reviews}}',
      least:
        '{value, plural, =0 {someone who can has no review} one {everyone who can has at least one review} other {everyone who can has at least # reviews}}',
    },
    fit: {
      below:
        '{value, plural, =0 {every workshop has someone with {at, plural, one {# point} other {# points}} or more} one {# workshop has nobody with {at, plural, one {# point} other {# points}} or more} other {# workshops have nobody with {at, plural, one {# point} other {# points}} or more}}',
      sum: '{value, plural, one {# point} other {# points}} of competence and wishes together',
    },
    eyes: {
      fresh:
        '{value, plural, =0 {nobody reviews a group twice} one {# time a group is reviewed by someone who has seen it} other {# times a group is reviewed by someone who has seen it}}',
      same: '{value, plural, =0 {no group has the same reviewer again} one {# time a group has the same reviewer again} other {# times a group has the same reviewer again}}',
    },
    changes: {
      count: '{value, plural, =0 {nothing changes} one {# change} other {# changes}}',
    },
  },
  proof: {
    proved: 'proved best',
    atLeast: 'cannot come below {bound, number}',
    atMost: 'cannot come above {bound, number}',
  },
  many: '{names} and {count, number} more',
  and: '{first} and {second}',
  someone: 'New reviewer',
  hole: {
    nobody: '{sessions} {when} needs {needed, plural, one {a reviewer} other {# reviewers}}, but nobody can.',
    few: '{sessions} {when} {count, plural, one {needs} other {need}} {needed, plural, one {a reviewer} other {# reviewers}}, but only {available, number} can: {names}.',
    atOnce:
      '{count, plural, one {One workshop} other {# workshops}} at the same time {when} need {needed, plural, one {# reviewer} other {# reviewers}}, but {available, plural, =0 {nobody} other {only #}} can be there: {names}. They are {sessions}.',
    day: '{count, plural, one {One workshop} other {# workshops}} {when} need {needed, plural, one {# review} other {# reviews}}, but {available, plural, =0 {none} other {only #}} can be had at {aDay, number} a day: {names}. They are {sessions}.',
    load: '{count, plural, one {One workshop} other {# workshops}} together need {needed, plural, one {# review} other {# reviews}}, but {available, plural, =0 {none} other {only #}} can be had with the most that each is to have: {names}. They are {sessions}.',
    overlap:
      '{count, number} workshops {when} partly overlap and together need {needed, number} reviews, but {available, plural, =0 {none} other {only #}} can be had without anybody in two places at once: {names}. They are {sessions}.',
  },
  // The same sum in several places.
  holes: {
    each: '{cases, number} workshops need {needed, plural, one {a reviewer} other {# reviewers}} each, but for every one of them {available, plural, =0 {nobody can} one {only one can} other {only # can}}: {sessions}.',
    nobody:
      'In {cases, number} cases {count, number} workshops need {needed, number} reviewers, but nobody can. They are {sessions}.',
    few: 'In {cases, number} cases {count, number} workshops together need {needed, number} reviewers, but only {available, number} can. They are {sessions}.',
    atOnce:
      'In {cases, number} cases {count, number} workshops at the same time need {needed, number} reviewers, but {available, plural, =0 {nobody} other {only #}} can be there. They are {sessions}.',
    day: 'In {cases, number} cases {count, number} workshops of one day need {needed, number} reviews, but {available, plural, =0 {none} other {only #}} can be had at {aDay, number} a day. They are {sessions}.',
    load: 'In {cases, number} cases {count, number} workshops together need {needed, number} reviews, but {available, plural, =0 {none} other {only #}} can be had with the most that each is to have. They are {sessions}.',
    overlap:
      'In {cases, number} cases {count, number} workshops partly overlap and together need {needed, number} reviews, but {available, plural, =0 {none} other {only #}} can be had without anybody in two places at once. They are {sessions}.',
  },
  cases: 'Show all {count, number}',
  incomplete:
    'There may be reasons that are not told here: so many workshops partly overlap that not all could be looked for.',
  alike: 'The same goes for {others}.',
  alikeInstead:
    'The same goes with {count, plural, one {{others}} other {any of {others}}} in place of {last}.',
  noTime: 'without a time',
  wayOut: {
    addReviewers: '{count, plural, one {Add a reviewer} other {Add # reviewers}}.',
    anotherPass:
      '{count, plural, one {Put one of them} other {Put # of them}} in another pass{aDay, plural, =0 {} other {, and allow # reviews a day}}{inAll, plural, =0 {} other { and # in all}}.',
    mostADay: 'Allow {to, number} reviews a day.',
    load: 'Allow {to, number} reviews in all.',
    free: 'Let {person} review {session}. {barriers}',
    lowerDemand:
      '{count, plural, one {Let one of them have one reviewer fewer} other {Let them have # reviewers fewer together}}.',
  },
  barrier: {
    own: '{role, select, responsible {{person} is responsible for it: conflict of interest.} speaker {{person} speaks there: conflict of interest.} moderator {{person} moderates it: conflict of interest.} other {{person} hosts it: conflict of interest.}}',
    named: '{person} has a conflict of interest: {reason}.',
    namedWithoutReason: '{person} has a conflict of interest.',
    organisation: 'Conflict of interest: {person} comes from {organisation}, which runs it.',
    refused: '{person} has said no to it.',
    absent: '{person} is away that day.',
    otherHours: '{person} is not there at that time.',
    busy: '{person} is busy then: {part, select, speaker {speaks at} responsible {is responsible for} moderator {moderates} host {hosts} reviewer {reviews} other {takes part in}} {session}.',
  },
  why: {
    assigned: '{person} reviews {session}.',
    pinned: '{person} reviews {session}. It is pinned.',
    free: '{person} does not review {session}.',
    points:
      'Competence {competence, number} of 3{wish, select, 0 {} 1 {, a third wish} 2 {, a second wish} other {, a first wish}}.',
    onlyOne: 'Without {person} it would have no reviewer.',
    needed:
      'It has {reviewing, plural, =0 {no reviewer} one {one reviewer} other {# reviewers}} and needs at least {demand, number}.',
    load: '{person} has {load, plural, =0 {no reviews} one {one review} other {# reviews}} in all.',
    again: '{person} also reviews {sessions}, the same group.',
    undone: 'The best assignment without it is worse: {difference}.',
    done: 'The best assignment with it is worse: {difference}.',
    better: 'The best assignment is better that way: {difference}.',
    undoneAlike: 'It would be as good without.',
    doneAlike: 'It would be as good with it.',
    swap: 'What would change: {changes}.',
    adds: '{person} to {session}',
    removes: '{person} from {session}',
  },
  difference: {
    demand: {
      missing:
        '{to, plural, =0 {no reviewer is missing} one {one reviewer is missing} other {# reviewers are missing}} instead of {from, number}',
      worst: 'a workshop lacks {to, number} instead of {from, number} at the most',
    },
    load: {
      below: '{to, number} reviews are lacking to the least numbers instead of {from, number}',
      most: 'someone has {to, plural, one {# review} other {# reviews}} instead of {from, number} at the most',
      least:
        'someone has only {to, plural, one {# review} other {# reviews}} instead of {from, number} at the least',
    },
    fit: {
      below: '{to, number} workshops have nobody with {at, number} points instead of {from, number}',
      sum: '{to, plural, one {# point} other {# points}} of competence and wishes instead of {from, number}',
    },
    eyes: {
      fresh: 'the same group again {to, plural, one {# time} other {# times}} instead of {from, number}',
      same: 'the same reviewer again {to, plural, one {# time} other {# times}} instead of {from, number}',
    },
    changes: { count: '{to, plural, one {# change} other {# changes}} instead of {from, number}' },
  },
};
