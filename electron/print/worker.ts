import { parentPort, workerData } from 'node:worker_threads';
import { printedDocument } from '../../shared/export/print/printed.ts';
import { workbookOf } from '../../shared/export/workbook-of.ts';
import type { PagesJob, PagesMessage } from './document.ts';

/** About how much of the time has passed when the sheets are made; the rest is writing them as pages. */
const MADE = 0.6;
/** Of pages, every so many are told. */
const TOLD = 20;

/** Makes the pages of one plan away from the main process, which stays free for its windows. */
const { plan, ...options } = workerData as PagesJob;
const say = (message: PagesMessage) => parentPort?.postMessage(message);
const workbook = workbookOf(plan, options, (done, of) => say({ share: (MADE * done) / of }));
const document = printedDocument(workbook, (done, of) => {
  if (done % TOLD === 0) say({ share: MADE + ((1 - MADE) * done) / of });
});
say({ document });
