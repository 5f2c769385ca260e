/** As long as a double click may take, on any system. */
const LONGEST = 900;
const EVENTS = ['mousedown', 'mouseup', 'click', 'dblclick'] as const;

/**
 * Called on a click that takes away what was clicked: the rest of a double click goes nowhere, for it would land
 * on what lies behind. A click of its own is heard as ever.
 */
export function swallowDoubleClick(): void {
  const swallow = (event: MouseEvent): void => {
    if (event.detail <= 1) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const name of EVENTS) window.addEventListener(name, swallow, true);
  setTimeout(() => {
    for (const name of EVENTS) window.removeEventListener(name, swallow, true);
  }, LONGEST);
}
