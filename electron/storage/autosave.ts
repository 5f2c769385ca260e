/** When edits are written to the disk by themselves, in milliseconds. */
export interface SavingPace {
  /** After the last edit. */
  readonly idle: number;
  /** After the first unsaved edit at the latest, while more keep coming. */
  readonly most: number;
  /** After a save that failed. */
  readonly retry: number;
}

/** Has edits saved by themselves. */
export class Autosave {
  readonly #pace: SavingPace;
  readonly #save: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstUnsaved: number | undefined;
  #ended = false;

  /** `save` is called when it is time, whether or not there is anything to save by then. */
  constructor(pace: SavingPace, save: () => void) {
    this.#pace = pace;
    this.#save = save;
  }

  /** An edit was made. */
  edited(): void {
    this.#firstUnsaved ??= performance.now();
    this.soon();
  }

  /** Saves after a pause in the edits. */
  soon(): void {
    const latest = (this.#firstUnsaved ?? 0) + this.#pace.most;
    this.#schedule(Math.max(0, Math.min(this.#pace.idle, latest - performance.now())));
  }

  /** Saves again after a save that failed. */
  retry(): void {
    this.#schedule(this.#pace.retry);
  }

  /** A save begins, or nothing is unsaved any more. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#firstUnsaved = undefined;
  }

  /** Saves no more. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#ended) this.#timer = setTimeout(this.#save, delay);
  }
}
