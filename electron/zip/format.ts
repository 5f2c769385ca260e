/** What opens a part of a packed file, its entry in the directory, and the end (APPNOTE.TXT, 4.3). */
export const SIGNATURES = { part: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;

/** Lengths in bytes of what stands before names and content, with its signature. */
export const SIZES = { part: 30, entry: 46, end: 22 } as const;

/** How a part is packed. */
export const METHODS = { stored: 0, deflated: 8 } as const;
export type Method = keyof typeof METHODS;
