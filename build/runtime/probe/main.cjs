// Proves that a runtime really runs: a renderer loads a page in a window nobody sees.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(async () => {
  await new BrowserWindow({ show: false }).loadURL('data:text/html,here');
  console.log(`runs ${process.versions.electron}`);
  app.exit(0);
});
