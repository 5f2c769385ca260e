import { type ExportChoices, FIRST_CHOICES, type FileFormat } from '../choices.ts';

/** What an e-mail can carry: the plan itself, or what is made of it. */
export const ATTACHMENTS = [
  'plan',
  'programmePdf',
  'programmeWord',
  'workbook',
  'invitationPdf',
  'invitationWord',
  'calendar',
] as const;
export type Attachment = (typeof ATTACHMENTS)[number];

type Made = Exclude<Attachment, 'plan'>;

const CHOSEN: Readonly<Record<Made, Partial<ExportChoices> & { readonly format: FileFormat }>> = {
  programmePdf: { format: 'pdf', sheets: ['programme-list', 'programme-grid'] },
  programmeWord: { format: 'docx', document: 'programme' },
  workbook: { format: 'xlsx', sheets: ['programme-list', 'programme-grid', 'whole-event', 'groups'] },
  invitationPdf: { format: 'pdf', sheets: ['invitation'] },
  invitationWord: { format: 'docx', document: 'invitation' },
  calendar: { format: 'ics', calendar: 'whole' },
};

/** How what is attached is made; those who get an e-mail get no contacts of others with it. */
export function choicesFor(attachment: Made): ExportChoices & { readonly format: FileFormat } {
  return { ...FIRST_CHOICES, personal: false, ...CHOSEN[attachment] };
}
