import type { ArgsOf, CommandId } from '../../../shared/change/commands/index.ts';
import type { MessageKey } from '../../../shared/i18n/translator.ts';

/** A command that an edit of a cell comes to, with its arguments. */
export type Change = { [C in CommandId]: { readonly id: C; readonly args: ArgsOf<C> } }[CommandId];

/** What is typed into a cell comes to: a change, none as it is so already, or why it cannot be. */
export type Outcome =
  | Change
  | 'same'
  | { readonly error: MessageKey; readonly values?: Readonly<Record<string, string | number>> };

/** A change by its command. */
export function change<C extends CommandId>(id: C, args: ArgsOf<C>): Change {
  return { id, args } as unknown as Change;
}
