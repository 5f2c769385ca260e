/** Where a window stood when it was last closed, in device-independent pixels. */
export interface WindowPlace {
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SMALLEST = { width: 800, height: 560 };
const USUAL: WindowPlace = { x: undefined, y: undefined, width: 1280, height: 800, maximized: false };
/** Pixels of a window that must be on a screen for the user to get hold of it. */
const HOLD = 80;

/** The place that was stored, or the usual one when it is none. */
export function acceptPlace(stored: unknown): WindowPlace {
  const { x, y, width, height, maximized } = (stored ?? {}) as Record<keyof WindowPlace, unknown>;
  if (!isPixels(width) || !isPixels(height) || width < SMALLEST.width || height < SMALLEST.height)
    return USUAL;
  const known = isPixels(x) && isPixels(y);
  return { x: known ? x : undefined, y: known ? y : undefined, width, height, maximized: maximized === true };
}

/** `place` fitted to the screens there are now; without a position when it would be out of reach. */
export function fitted(place: WindowPlace, screens: readonly Area[]): WindowPlace {
  const { x, y } = place;
  const on = screens.find(
    (area) =>
      x !== undefined &&
      y !== undefined &&
      Math.min(x + place.width, area.x + area.width) - Math.max(x, area.x) >= HOLD &&
      y >= area.y &&
      y <= area.y + area.height - HOLD,
  );
  const area = on ?? screens[0];
  if (area === undefined) return place;
  return {
    ...place,
    x: on && x,
    y: on && y,
    width: Math.min(place.width, area.width),
    height: Math.min(place.height, area.height),
  };
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 100_000;
}
