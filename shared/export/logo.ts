/** A picture that stands for whoever arranges the event. */
export interface Logo {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What is said of it to those who do not see it. */
  readonly alternative: string;
}

/** The most that a logo may weigh, in bytes. */
const HEAVIEST = 5_000_000;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The logo in `bytes` of a PNG or JPEG file; null for anything else, and for one of more than 5 MB. */
export function logoOf(bytes: Uint8Array, alternative: string): Logo | null {
  if (bytes.length > HEAVIEST) return null;
  const png = PNG.every((byte, i) => bytes[i] === byte);
  const size = png ? pngSize(bytes) : jpegSize(bytes);
  if (size === null || size.width < 1 || size.height < 1) return null;
  return { bytes, type: png ? 'png' : 'jpeg', ...size, alternative };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The first chunk of a PNG says how large it is. */
function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Goes from segment to segment of a JPEG to the one that begins a frame. */
function jpegSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = view.getUint16(at);
    if (marker < 0xff00) return null;
    const startsFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (startsFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
