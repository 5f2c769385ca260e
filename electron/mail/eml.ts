import MailComposer from 'nodemailer/lib/mail-composer';

/** An e-mail as it is to be written on in the user's own mail program. Sent by nobody but the user. */
export interface MailDraft {
  readonly to: readonly MailAddress[];
  /** Hidden from each other. */
  readonly bcc: readonly MailAddress[];
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** The draft as an `.eml` file, which mail programs open as an e-mail that is not yet sent (`X-Unsent`). */
export function emlOf({ to, bcc, subject, text, attachments }: MailDraft): Promise<Uint8Array> {
  const composer = new MailComposer({
    to: [...to],
    bcc: [...bcc],
    subject,
    // Without a text, a lone attachment would be the e-mail itself, which some programs show as bare letters.
    text: text === '' ? '\n' : text,
    attachments: attachments.map(({ name, bytes }) => ({ filename: name, content: Buffer.from(bytes) })),
    headers: { 'X-Unsent': '1' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = composer.compile();
  // Otherwise left out, as for an e-mail that is sent: a draft has to say who it is hidden to.
  message.keepBcc = true;
  return message.build();
}
