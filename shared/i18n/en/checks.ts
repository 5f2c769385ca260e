export const checks = {
  severity: {
    hard: 'Clash',
    warning: 'Warning',
  },
  rule: {
    'room-clash':
      '{room} is booked twice {day} at {time}: “{first}” and “{second}”. Move one to another room or time.',
    'person-clash':
      '{person} is in two places {day} at {time}: “{first}” and “{second}”. Change the person or move one.',
    'parallel-to-plenary': '“{other}” runs parallel to “{plenary}” {day} at {time}. Move one of them.',
    'no-reviewer': '“{session}” {day} at {time} has no reviewer. Assign at least one.',
    'no-reviewer-unplaced': '“{session}” has no reviewer. Assign at least one.',
  },
};
