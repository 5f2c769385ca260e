/** The one name under which window and main process talk; what is meant stands in the message. */
export const IPC_CHANNEL = 'lokaplan';
