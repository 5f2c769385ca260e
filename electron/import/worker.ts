import { parentPort, workerData } from 'node:worker_threads';
import { contentOf } from './content.ts';

/** Reads one file away from the main process, which stays free for its windows and can end it. */
const { name, bytes } = workerData as { name: string; bytes: Uint8Array };
const result = await contentOf(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
parentPort?.postMessage(result);
