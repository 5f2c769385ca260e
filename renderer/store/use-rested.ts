import { useEffect, useState } from 'react';

/** What changes again within this time, in milliseconds, has not come to rest: longer than from key to key. */
const REST = 200;

/** A value as it was when it last came to rest: for what takes long to work out and may follow at leisure. */
export function useRested<T extends object>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
