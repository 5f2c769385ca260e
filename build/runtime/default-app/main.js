// Stands in for Electron's own default app: runs the app whose folder is the first argument that is no flag.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  console.error('Electron was started without the folder of an app.');
  process.exit(1);
}
const appPath = path.resolve(folder);
const { name, productName, version, main } = JSON.parse(
  readFileSync(path.join(appPath, 'package.json'), 'utf8'),
);
app.setName(productName ?? name);
// These two are Electron's own, kept for its default app and not among its types.
const own = /** @type {any} */ (app);
own.setVersion(version ?? '0.0.0');
own.setAppPath(appPath);
try {
  // Waited for, because Electron becomes ready when this file is done, and an app may have work to do before.
  await import(pathToFileURL(path.join(appPath, main ?? 'index.js')).href);
} catch (error) {
  console.error(error);
  process.exit(1);
}
