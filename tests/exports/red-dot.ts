import { Buffer } from 'node:buffer';

/** A PNG picture, 48 x 24 pixels of one red. */
export const RED_DOT = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAADAAAAAYCAIAAAAzn+mLAAAALElEQVR42u3OAQkAAAgDsOexjx2NaQ3BwQIsU31KhISEhISEhISEhISEfoUWbfYvzGYzpxEAAAAASUVORK5CYII=',
    'base64',
  ),
);
