import type { App, CommandLine, Session } from 'electron';
import { ORIGIN } from './protocol.ts';

/**
 * Turns off what Chromium does on the network of its own accord. To be called before Electron is ready. The
 * last switch lets no name of any computer be looked up, whatever else may try.
 */
export function stayOffline(commandLine: CommandLine): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name);
  }
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Denies pages of `session` every permission, download and request but for the program's own files. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => {
    const own =
      details.url.startsWith(ORIGIN) ||
      details.url.startsWith('devtools://') ||
      details.url.startsWith('data:');
    decide({ cancel: !own });
  });
  // Switched off alone, the spelling checker would still fetch a dictionary for each of its languages.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}

/** Keeps every page where it is: no navigation but a reload, no further windows, no web views. */
export function confinePages(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || event.url !== ORIGIN) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
