/** The kinds of what the palette finds, in the order in which they are listed. */
export const GROUPS = ['actions', 'sessions', 'people', 'rooms', 'days', 'views'] as const;
export type EntryGroup = (typeof GROUPS)[number];

/** Something that the palette finds. */
export interface Entry {
  /** Tells it from every other. */
  readonly key: string;
  readonly group: EntryGroup;
  readonly label: string;
  /** Beside the label: when, where, who. */
  readonly more: string;
  /** A number that it is known by. */
  readonly number?: string;
  /** The shortcut of an action. */
  readonly keys?: string;
  /** It cannot be done now. */
  readonly dimmed?: true;
  readonly choose: () => void;
}
