import { parentPort, workerData } from 'node:worker_threads';
import { workbookOf } from '../../shared/export/workbook-of.ts';
import type { ExportJob } from './index.ts';
import { writeWorkbook } from './write.ts';

/** Makes one workbook away from the main process, which stays free for its windows. */
const { plan, ...options } = workerData as ExportJob;
const bytes = await writeWorkbook(workbookOf(plan, options));
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
