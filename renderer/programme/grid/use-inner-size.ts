import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width of a scroll bar, as `grid.css` has it. */
const BAR = 10;

/**
 * The size inside an element that scrolls, in pixels, with room for both scroll bars whether they show or not:
 * what is fitted to a size that a bar changes would make the bar come and go for ever. Null until it is known.
 */
export function useInnerSize(element: RefObject<HTMLElement | null>): { width: number; height: number } | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const measure = () => {
      const [width, height] = [watched.offsetWidth - BAR, watched.offsetHeight - BAR];
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
