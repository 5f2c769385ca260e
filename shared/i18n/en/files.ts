export const files = {
  problem: {
    empty: 'The file is empty. Open an earlier copy of the plan.',
    tooLarge: 'The file is {megabytes, number} MB. A plan may be {limit, number} MB at the most.',
    notJson:
      'The file is not a plan: its text cannot be read at line {line, number}, character {column, number}.',
    cutOff: 'The file is cut off: its end is missing. Fetch it again, or open an earlier copy.',
    notAPlan: 'The file is not a Lokaplan plan. Choose a file that ends in .lokaplan.',
    tooNew:
      'The plan was made in a newer Lokaplan (file version {version, number}; this program reads up to {known, number}). Update the program. The file is untouched.',
    tooDeep: 'The file is not a plan: it is nested deeper than {limit, number} levels.',
    forbiddenKey: 'The file is not a plan: it contains the forbidden name “{key}”.',
    wrongShape: 'The plan is damaged at {place}: {detail}. Open an earlier copy.',
    duplicateId: 'The plan is damaged: {id} is there twice ({place}). Open an earlier copy.',
    unknownId: 'The plan is damaged: {place} refers to {id}, which does not exist. Open an earlier copy.',
    broken: 'The plan is damaged at {place} ({rule}). Open an earlier copy.',
    brokenHistory: 'The history of the plan is damaged at {place}. Open an earlier copy.',
    missing: '“{name}” is no longer where it was. Find the file and open it from there.',
    folderMissing:
      'The folder “{name}” is not there or cannot be reached. Choose another place, or connect the disk and try again.',
    isFolder: '“{name}” is a folder. Choose a file.',
    noAccess: 'You have no right to read or write “{name}”. Save in another place or ask for access.',
    readOnly: '“{name}” is read-only. Save in another place.',
    busy: '“{name}” is in use by another program. Close the file there (in Excel, say) and try again.',
    diskFull:
      'The disk is full, so “{name}” could not be saved. The earlier file is untouched. Free some space and try again.',
    changedOutside:
      '“{name}” was changed by another program since it was opened, and is not overwritten. Save the plan as a new file.',
    movedAway: '“{name}” was moved or deleted while the plan was open. Save the plan as a new file.',
    diskError: '“{name}” could not be read or written ({detail}). Try again or choose another place.',
    outOfStep: 'The window and the file have come out of step. The plan is read again from what was saved.',
    noSuchDocument: 'The plan is no longer open. Open it again.',
    notOpened: '“{name}” could not be opened. {reason}',
    alreadyOpen: '“{name}” is already open.',
    badRequest: 'The program made a mistake ({detail}). Nothing has been changed.',
  },
};
