import { useEffect, useMemo, useRef, useState } from 'react';
import type { WorkbookOptions } from '../../../shared/export/workbook-of.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Answered, Asked, PageOutline } from './messages.ts';

/** The pages of what is chosen. */
export interface Pages {
  readonly outlines: readonly PageOutline[];
  readonly counts: Readonly<Record<string, number>>;
  /** The content of those that were looked at. */
  readonly html: ReadonlyMap<number, string>;
  /** For the shadow of each page. Changed in place, so that pages that are shown already keep up. */
  readonly style: CSSStyleSheet;
  /** Tells one making from another. */
  readonly made: number;
}

export interface Preview {
  /** The newest pages that are ready; null before there are any. */
  readonly pages: Pages | null;
  /** Whether newer ones are being made. */
  readonly working: boolean;
  readonly failed: boolean;
  /** Has the content of these pages made, if it is not there. */
  readonly look: (pages: readonly number[]) => void;
}

/** Follows the pages of `plan` with `options`; makes none while `options` is null. */
export function usePages(plan: Plan, options: WorkbookOptions | null): Preview {
  const [pages, setPages] = useState<Pages | null>(null);
  const [state, setState] = useState<'ready' | 'working' | 'failed'>('ready');
  const maker = useRef<Maker | null>(null);
  useEffect(() => {
    const own = new Maker((made) => {
      setPages(made);
      setState(own.working ? 'working' : made === null ? 'failed' : 'ready');
    });
    maker.current = own;
    return () => {
      own.stop();
      maker.current = null;
    };
  }, []);
  useEffect(() => {
    if (options === null) return;
    setState('working');
    maker.current?.make(plan, options);
  }, [plan, options]);
  const look = useMemo(() => (wanted: readonly number[]) => maker.current?.look(wanted), []);
  return { pages, working: state === 'working', failed: state === 'failed', look };
}

/** The thread that makes pages. It is asked for one making at a time; the newest that waits comes next. */
class Maker {
  readonly #tell: (pages: Pages | null) => void;
  #worker: Worker;
  #ask = 0;
  #busy = false;
  #waiting: { readonly plan: Plan; readonly options: WorkbookOptions } | undefined;
  #pages: Pages | null = null;
  #asked = new Set<number>();

  constructor(tell: (pages: Pages | null) => void) {
    this.#tell = tell;
    this.#worker = this.#begin();
  }

  get working(): boolean {
    return this.#busy;
  }

  make(plan: Plan, options: WorkbookOptions): void {
    if (this.#busy) {
      this.#waiting = { plan, options };
      return;
    }
    this.#busy = true;
    this.#ask += 1;
    this.#send({ ask: this.#ask, plan, options });
  }

  look(pages: readonly number[]): void {
    const missing = pages.filter((page) => !this.#asked.has(page));
    if (missing.length === 0 || this.#pages === null || this.#busy) return;
    for (const page of missing) this.#asked.add(page);
    this.#send({ ask: this.#ask, pages: missing });
  }

  stop(): void {
    this.#worker.terminate();
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => this.#hear(data));
    worker.addEventListener('error', () => {
      worker.terminate();
      this.#busy = false;
      this.#pages = null;
      this.#worker = this.#begin();
      this.#next();
      this.#tell(null);
    });
    return worker;
  }

  #send(asked: Asked): void {
    this.#worker.postMessage(asked);
  }

  #hear(answer: Answered): void {
    if (answer.ask !== this.#ask) return;
    if (answer.kind === 'made') {
      const style = new CSSStyleSheet();
      style.replaceSync(answer.content.css);
      const html = new Map(answer.content.html);
      this.#asked = new Set(html.keys());
      this.#pages = { outlines: answer.pages, counts: answer.counts, html, style, made: answer.ask };
      this.#busy = false;
      this.#next();
    } else if (this.#pages !== null) {
      this.#pages.style.replaceSync(answer.content.css);
      this.#pages = { ...this.#pages, html: new Map([...this.#pages.html, ...answer.content.html]) };
    }
    this.#tell(this.#pages);
  }

  #next(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting !== undefined) this.make(waiting.plan, waiting.options);
  }
}
