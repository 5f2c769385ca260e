export const files = {
  problem: {
    empty: 'The file is empty: it holds no plan.',
    tooLarge: 'The file is {megabytes, number} MB. A plan may be {limit, number} MB at the most.',
    notJson:
      'The file is not a plan: its text cannot be read at line {line, number}, character {column, number}.',
    cutOff: 'The file is cut off: its end is missing. It may not have been fetched in full.',
    notAPlan: 'The file is not a Lokaplan plan. Choose a file that ends in .lokaplan.',
    tooNew:
      'The plan was made in a newer Lokaplan (file version {version, number}; this program reads up to {known, number}). Update the program. The file is untouched.',
    tooDeep: 'The file is not a plan: it is nested deeper than {limit, number} levels.',
    forbiddenKey: 'The file is not a plan: it contains the forbidden name “{key}”.',
    wrongShape: 'The plan is damaged at {place}: {detail}.',
    duplicateId: 'The plan is damaged: {id} is there twice ({place}).',
    unknownId: 'The plan is damaged: {place} refers to {id}, which does not exist.',
    broken: 'The plan is damaged at {place} ({rule}).',
    brokenHistory: 'The history of the plan is damaged at {place}.',
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
    inUse: '{by} has “{name}” open {where}. Two who save over each other would lose edits.',
    leftInUse: '{by} has “{name}” open {where}, but nothing has been heard from there for a while.',
    takenOver:
      '{by} has taken over “{name}” {where}. Your edits are kept here: save them as a file of their own.',
    openToRead: 'The plan is open to be read only. Save it as a file of your own to change it.',
    notWorkedOut: 'It could not be worked out ({detail}). Nothing has been changed. Try again.',
    workEnded:
      'What was being worked out was stopped twice from outside the program, perhaps because the computer is short of memory. Nothing has been changed. Close some other programs and try again.',
    badRequest: 'The program made a mistake ({detail}). Nothing has been changed.',
  },
  copyName: {
    copy: 'copy',
    earlier: 'earlier version',
    mine: 'my copy {time}',
    recovered: 'recovered',
  },
  offer: {
    heading: {
      inUse: 'Someone else has the plan open',
      other: 'The plan could not be opened',
    },
    since: 'It has been open there since {when}.',
    read: 'Open to read',
    copy: 'Open a copy …',
    takeOver: 'Take the plan over',
    withoutHistory: 'Open without its history',
    earlierVersion: 'Open the earlier version from {when}',
    about: {
      read: 'You see the plan as it is saved. Nothing in the file is changed.',
      copy: 'You say where the copy is saved, and go on in that. The original is untouched.',
      takeOver:
        'Only do so if nobody works on the plan there any more. The other computer can then not save over your edits.',
      withoutHistory:
        'The plan is whole; only its history is damaged. The file as it is now goes among the earlier versions.',
      earlierVersion: 'You say where it is saved, as a file of its own.',
    },
    cancel: 'Cancel',
  },
  note: {
    conflictCopy:
      '“{name}” may be a copy of “{original}” that a synchronised folder has made. That happens when two change the file at once.',
    openOriginal: 'Open the original',
    conflictCopiesBeside:
      '{count, plural, one {In the same folder lies “{first}”, which may be a copy of the plan that a synchronised folder has made} other {In the same folder lie # files, among them “{first}”, which may be copies of the plan that a synchronised folder has made}}. There may be edits in {count, plural, one {it} other {them}} that are missing here.',
    openCopy: 'Open the copy',
    withoutHistory:
      'The plan is opened without its history, which was damaged. The file as it was is among the earlier versions.',
  },
  recovery: {
    heading: 'Unsaved from last time',
    intro: 'The program ended before all was saved. Nothing is put back until you say so.',
    file: '{name} in {folder}',
    edits: '{count, plural, one {# edit} other {# edits}}, the last {when}',
    changed: 'Another program has changed the file since.',
    missing: 'The file is no longer there, or cannot be read.',
    show: 'Show and restore …',
    showOf: 'Show and restore the edits in “{title}”',
    others:
      'There are unsaved edits from last time in {count, plural, one {another plan: “{title}”} other {# other plans, among them “{title}”}}.',
    showOthers: 'Show …',
    title: 'Unsaved edits in “{title}”',
    text: 'The program ended before {count, plural, one {one edit was saved. It was made} other {# edits were saved. The last was made}} {when}.',
    lost: '{count, plural, one {# edit} other {# edits}} could not be read.',
    continues:
      'If you restore {count, plural, one {it, it goes} other {them, they go}} into “{name}”. The plan as it was stays among the earlier versions.',
    becauseChanged:
      'Another program has changed “{name}” since. So the plan with what was unsaved becomes a file of its own, and nothing is overwritten.',
    becauseMissing:
      '“{name}” is no longer there, or cannot be read. So the plan with what was unsaved becomes a file of its own.',
    differs: 'What is restored',
    differsFrom: 'What differs from the file as it is now',
    differsFromLast: 'What differs from the file as it was last',
    restore: 'Restore',
    restoreAsFile: 'Restore as a file of its own …',
    putAside: 'Put aside',
    later: 'Decide later',
    asideHint: {
      continues: 'What you put aside is kept among the earlier versions of the plan.',
      changed: 'What you put aside is kept among the earlier versions of the plan.',
      missing: 'You will find what you put aside by opening the plan at its old place.',
    },
    isAside: {
      continues: 'The edits in “{title}” are put aside. They are among the earlier versions.',
      changed: 'The edits in “{title}” are put aside. They are among the earlier versions.',
      missing:
        'The edits in “{title}” are put aside. You will find them by opening the plan at its old place.',
    },
  },
  versions: {
    title: 'Earlier versions',
    list: 'Versions, the latest first',
    none: 'There are no earlier versions yet.',
    choose: 'Choose a version to see how it differs from the plan now.',
    kind: {
      revision: 'Saved',
      opening: 'The file as it was opened',
      daily: 'The first of the day',
      migration: 'Before the file format was updated',
      kept: 'Edits put aside',
    },
    changed: '{count, plural, one {# change} other {# changes}}',
    older: 'Show older ones',
    from: 'Version from {when}',
    differs: 'Going back to it changes this',
    differsRead: 'It differs from the plan now in this',
    same: 'It is the same as the plan now.',
    restore: 'Go back to this version',
    restored: 'The plan is as it was {when}.',
    saveCopy: 'Save as a copy …',
  },
  copySaved: 'The copy “{name}” is saved.',
  difference: {
    added: 'New',
    changed: 'Changed',
    removed: 'Removed',
    becomes: 'becomes',
    differs: 'Different',
    onlyTheirs: 'Only in the other',
    onlyMine: 'Only in yours',
    inTheirs: 'in the other',
    more: 'Show {count, plural, one {# more} other {# more}}',
  },
  conflict: {
    changed:
      'Another program has changed “{name}”, and what you have here is not saved in it. Both are kept; nothing has been overwritten.',
    compare: 'Show the difference',
    keepBoth: 'Keep both',
    takeTheirs: 'Load the other …',
    keepMine: 'Go on in a file of my own',
    bothKept: 'Your plan is now saved in “{name}”. The other stays in “{other}”.',
    theirsTaken: 'The other version is loaded. Your unsaved edits are among the earlier versions.',
    notAside: 'Your version could not be put aside, so the other was not loaded: {reason}',
    notAsideBecause: {
      diskFull: 'the disk is full. Free some space and try again.',
      readOnly: 'the folder of the program is read-only.',
      noAccess: 'the program may not write in its own folder.',
      diskError: 'the disk answered with an error ({detail}). Try again.',
    },
    compareTitle: 'How the other version differs from yours',
    compareText:
      'Struck through is what stands on the screen here; after the arrow comes what the other program saved.',
    askTitle: 'Load the other version?',
    askText:
      'The plan on the screen gives way to the one that the other program saved. Your unsaved edits go among the earlier versions, so that you can have them back.',
    askYes: 'Load the other',
  },
  reloaded: {
    told: 'Another program has changed “{name}”, and the plan has been read again.',
    overwritten:
      'Another program that did not know of what you saved last has overwritten “{name}”. Your version is among the earlier versions.',
    show: 'Show what changed',
    title: 'What another program changed',
    lost: 'What you just changed could not be put in: another program had changed the same thing in the file. Have a look and do it again.',
  },
  reading: {
    text: 'The plan is open to be read. You can look at all of it and export it, but not change it.',
    saveOwn: 'Save a copy of my own …',
  },
  unprotected: {
    journal:
      'The recovery log cannot be written just now. If the computer stops between two saves, the latest edits are lost.',
    backups: 'Earlier versions cannot be put aside just now. What the file itself remembers is still there.',
    diskFull: 'Free some space on the disk.',
  },
  drop: 'Drop to open',
  when: {
    today: 'today',
    yesterday: 'yesterday',
    moment: '{day} at {time}',
  },
  someone: 'Someone',
  onComputer: 'on the computer {computer}',
  elsewhere: 'on another computer',
};
