import { z } from 'zod';

/** What requests of several families are made of. */

export const documentId = z.string().regex(/^document-[0-9a-z]{1,40}$/);
export const nothing = z.undefined();
