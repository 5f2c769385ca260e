import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { Bridge, EventName, Events } from '../shared/api.ts';
import { DROP_CHANNEL, IMPORT_CHANNEL, IPC_CHANNEL } from './channel.ts';

const bridge: Bridge = {
  // Only a file that the user has dropped has a path; one that a page makes up has none.
  openDropped: (files) =>
    ipcRenderer.invoke(
      DROP_CHANNEL,
      files.map((file) => webUtils.getPathForFile(file as File)).filter((file) => file !== ''),
    ),
  readDropped: (file) => ipcRenderer.invoke(IMPORT_CHANNEL, [webUtils.getPathForFile(file as File)]),
  call: (channel, request) => ipcRenderer.invoke(IPC_CHANNEL, channel, request),
  on<E extends EventName>(event: E, listener: (detail: Events[E]) => void) {
    const heard = (_from: IpcRendererEvent, name: unknown, detail: Events[E]) => {
      if (name === event) listener(detail);
    };
    ipcRenderer.on(IPC_CHANNEL, heard);
    return () => ipcRenderer.off(IPC_CHANNEL, heard);
  },
};

contextBridge.exposeInMainWorld('lokaplan', bridge);
