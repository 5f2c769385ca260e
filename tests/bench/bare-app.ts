import { writeFile } from 'node:fs/promises';
import path from 'node:path';

const FILES = {
  'package.json': JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.js' }),
  'main.js': `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'));`,
};

/** Makes a folder an app of Electron that shows the folder's `index.html` in a window and does nothing else. */
export async function makeBareApp(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(FILES)) await writeFile(path.join(folder, name), text);
}
