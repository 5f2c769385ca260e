/** A window that is not seen paints nothing: after so many milliseconds what is typed becomes part of the plan anyhow. */
const UNSEEN = 100;

let waiting: (() => void) | undefined;

/**
 * Has `takeIn` make what was just typed or let go part of the plan once that is painted, for what comes of it in the
 * window takes longer than a frame has room for. Returns what calls it off, as when another letter comes first.
 * @param frames how many frames are waited for: after one that painted much the next has room for less
 */
export function takeInLater(takeIn: () => void, frames = 1): () => void {
  takeInTyped();
  let timer = setTimeout(run, UNSEEN);
  // What a frame's callbacks did is painted before the next task.
  let left = frames;
  let frame = requestAnimationFrame(function painted() {
    left -= 1;
    if (left > 0) {
      frame = requestAnimationFrame(painted);
      return;
    }
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
