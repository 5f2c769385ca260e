/** A view that has not been shown before is fetched first; after so many milliseconds nobody waits for it any more. */
const PATIENCE = 10_000;

/** Moves the focus to the first element that matches `selector`, once there is one. */
export function focusSoon(selector: string, since = performance.now()): void {
  requestAnimationFrame((now) => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element !== null) {
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'nearest' });
    } else if (now - since < PATIENCE) focusSoon(selector, since);
  });
}
