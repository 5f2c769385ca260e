import path from 'node:path';
import { shell } from 'electron';
import { type Attachment, choicesFor } from '../../shared/export/mail/attachments.ts';
import { recipientsOf } from '../../shared/export/mail/recipients.ts';
import type { ExportProblem } from '../../shared/export/text-files.ts';
import { serialise } from '../../shared/file/serialise.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import type { OpenDocument } from '../documents.ts';
import { leavingOf } from '../export/leaving.ts';
import { suggestedName } from '../export/names.ts';
import { contentOf } from '../export/writers.ts';
import type { Watch } from '../print/document.ts';
import { CANCELLED, type Context, type HandlersOf, NO_SUCH_DOCUMENT } from './context.ts';

interface Attached {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** E-mails that are laid ready for the user's own mail program. Nothing is sent from here. */
export function mailHandlers(context: Context): HandlersOf<'plan.draft'> {
  const { documents, exports } = context;

  async function attach(
    found: OpenDocument,
    attachment: Attachment,
    watch: Watch,
  ): Promise<Result<Attached, Problem | ExportProblem>> {
    if (attachment === 'plan') {
      const bytes = Buffer.from(serialise(found.plan.whole()));
      return { ok: true, value: { name: path.basename(found.file), bytes } };
    }
    const choices = choicesFor(attachment);
    const leaving = await leavingOf(found, choices, context);
    if (!leaving.ok) return leaving;
    const content = await contentOf(choices.format, leaving.value, watch);
    if (!content.ok) return content;
    const name = path.basename(suggestedName(found.file, leaving.value.file.plan, choices, choices.format));
    const { value } = content;
    return { ok: true, value: { name, bytes: typeof value === 'string' ? Buffer.from(value) : value } };
  }

  return {
    async 'plan.draft'({ document, attached, role, hidden, subject, text }, window) {
      const found = documents.find(document, window.id);
      if (found === undefined) return NO_SUCH_DOCUMENT;
      const outcome = await exports.within(
        window,
        document,
        async (watch): Promise<Result<string, Problem | ExportProblem>> => {
          const attachments: Attached[] = [];
          for (const [i, attachment] of attached.entries()) {
            watch.progress?.(i / attached.length);
            const one = await attach(found, attachment, watch);
            if (!one.ok) return one;
            attachments.push(one.value);
          }
          const reached = role === null ? [] : recipientsOf(found.plan.plan, role).reached;
          const { emlOf } = await import('../mail/eml.ts');
          const bytes = await emlOf({
            to: hidden ? [] : reached,
            bcc: hidden ? reached : [],
            subject,
            text,
            attachments,
          });
          return exports.drafts.write(subject, bytes);
        },
      );
      if (outcome === undefined) return CANCELLED;
      if (!outcome.ok) return outcome;
      const opened = (await shell.openPath(outcome.value)) === '';
      return { ok: true, value: { ...exports.note(outcome.value), opened } };
    },
  };
}
