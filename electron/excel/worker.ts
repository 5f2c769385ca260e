import { parentPort, workerData } from 'node:worker_threads';
import { workbookOf } from '../../shared/export/workbook-of.ts';
import type { ExportJob, Message } from './index.ts';
import { writeWorkbook } from './write.ts';

/** About how much of the time has passed when the sheets are made, and when they are written; the rest is packing. */
const [MADE, WRITTEN] = [0.2, 0.6];

/** Makes one workbook away from the main process, which stays free for its windows. */
const { plan, ...options } = workerData as ExportJob;
const say = (message: Message, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer);
const workbook = workbookOf(plan, options, (done, of) => say({ share: (MADE * done) / of }));
const bytes = await writeWorkbook(workbook, (done, of) =>
  say({ share: MADE + ((WRITTEN - MADE) * done) / of }),
);
say({ bytes }, [bytes.buffer]);
