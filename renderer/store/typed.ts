/** A window that is not seen paints nothing: after so many milliseconds what is typed becomes part of the plan anyhow. */
const UNSEEN = 100;

let waiting: (() => void) | undefined;

/**
 * Has `takeIn` make what was just typed or let go part of the plan once that is painted, for what comes of it in the
 * window takes longer than a frame has room for. Returns what calls it off, as when another letter comes first.
 */
export function takeInLater(takeIn: () => void): () => void {
  takeInTyped();
  let timer = setTimeout(run, UNSEEN);
  // What a frame's callbacks did is painted before the next task.
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(run);
  });
  function callOff(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    if (waiting === run) waiting = undefined;
  }
  function run(): void {
    callOff();
    takeIn();
  }
  waiting = run;
  return callOff;
}

/** Makes what was just typed or let go part of the plan now: to be called before anything else is done with the plan. */
export function takeInTyped(): void {
  waiting?.();
}
