import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * The size of an element with its scroll bars, in pixels, as it changes; null until it is known. What is fitted
 * into the size inside would make the bars come and go for ever.
 */
export function useOuterSize(
  element: RefObject<HTMLElement | null>,
): { width: number; height: number } | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const measure = () => {
      const { offsetWidth: width, offsetHeight: height } = watched;
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
