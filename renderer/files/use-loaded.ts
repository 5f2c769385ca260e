import { useEffect, useState } from 'react';
import type { Result } from '../../shared/problem.ts';

/** How long something has to stay wanted before it is fetched, in milliseconds: one walks past most of a list. */
const PASSING_BY = 80;

/** What `load` gives, fetched anew whenever `key` is another; null until it is there, and while `key` is null. */
export function useLoaded<T>(
  key: string | null,
  load: (key: string) => Promise<Result<T>>,
): Result<T> | null {
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly result: Result<T> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is loaded follows from the key.
  useEffect(() => {
    if (key === null) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const result = await load(key);
      if (wanted) setLoaded({ key, result });
    }, PASSING_BY);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [key]);
  return loaded?.key === key ? loaded.result : null;
}
