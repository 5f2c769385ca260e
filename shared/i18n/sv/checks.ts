export const checks = {
  severity: {
    hard: 'Krock',
    warning: 'Varning',
  },
  rule: {
    'room-clash':
      '{room} är dubbelbokad {day} kl. {time}: ”{first}” och ”{second}”. Flytta den ena till en annan lokal eller tid.',
    'person-clash':
      '{person} är på två ställen {day} kl. {time}: ”{first}” och ”{second}”. Byt person eller flytta den ena.',
    'parallel-to-plenary': '”{other}” ligger parallellt med ”{plenary}” {day} kl. {time}. Flytta den ena.',
    'no-reviewer': '”{session}” {day} kl. {time} saknar granskare. Tillsätt minst en.',
    'no-reviewer-unplaced': '”{session}” saknar granskare. Tillsätt minst en.',
  },
};
