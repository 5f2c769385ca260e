/** Nanoseconds by a clock that all processes of the computer share. */
export function now(): number {
  return Number(process.hrtime.bigint());
}

/** Stands still for `milliseconds`, and the whole process with it. */
export function stand(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Goes round for `nanoseconds`: what is too short for standing still. */
export function spin(nanoseconds: number): void {
  const end = now() + nanoseconds;
  while (now() < end);
}
