import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge, EventName, Events } from '../shared/api.ts';
import { IPC_CHANNEL } from './channel.ts';

const bridge: Bridge = {
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
