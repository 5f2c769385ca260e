import '../../../electron/import/worker.ts';
