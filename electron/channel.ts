/** The one name under which window and main process talk; what is meant stands in the message. */
export const IPC_CHANNEL = 'lokaplan';

/** Under which the preload script, never the page, names the paths of files that were dropped on a window. */
export const DROP_CHANNEL = 'lokaplan.drop';

/** The same of a file that something is to be imported from. */
export const IMPORT_CHANNEL = 'lokaplan.import';
