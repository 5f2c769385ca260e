import type { LocalDateTime } from '../../plan/time.ts';
import type { Printout } from '../printout.ts';
import { briefs } from './briefs.ts';
import type { TextDocument } from './document.ts';
import { invitation } from './invitation.ts';
import { programme } from './programme.ts';

/** Every sort of document. A new one is a file and a line. */
const DOCUMENTS = { programme, briefs, invitation } as const;
export type DocumentId = keyof typeof DOCUMENTS;
export const DOCUMENT_IDS = Object.keys(DOCUMENTS) as DocumentId[];

/** A document of a plan, written at `created`. */
export function documentOf(printout: Printout, id: DocumentId, created: LocalDateTime): TextDocument {
  const { title, version, printed, plan, language } = printout;
  return {
    title: title,
    language,
    creator: plan.event.organiser.trim() || 'Lokaplan',
    created,
    // An invitation is no draft, however often the plan has been sent.
    footer: id === 'invitation' ? title : `${version} · ${printed}`,
    blocks: DOCUMENTS[id].blocksOf(printout),
  };
}
