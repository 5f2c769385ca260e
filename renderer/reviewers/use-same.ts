import { useRef } from 'react';
import { equal } from '../../shared/change/equal.ts';

/** `value`, or the equal one of the last time: what is alike is then the same object, and nothing is drawn anew. */
export function useSame<T>(value: T): T {
  const last = useRef(value);
  if (!equal(last.current, value)) last.current = value;
  return last.current;
}
