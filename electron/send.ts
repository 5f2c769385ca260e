import type { BrowserWindow } from 'electron';
import type { EventName, Events } from '../shared/api.ts';
import { IPC_CHANNEL } from './channel.ts';

/** Tells `window` something it did not ask for. */
export function send<E extends EventName>(window: BrowserWindow, event: E, detail: Events[E]): void {
  if (!window.isDestroyed()) window.webContents.send(IPC_CHANNEL, event, detail);
}
