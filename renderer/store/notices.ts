import { create } from 'zustand';

/** A sentence to the user that stays until it is closed or its time is up. */
export interface Notice {
  readonly key: number;
  /** What it is about, if only the latest word on that counts: a newer one takes its place. */
  readonly about?: 'saving' | 'protection' | 'backups' | 'reading' | 'reloading' | 'overwriting' | 'opening';
  readonly tone: 'error' | 'warning' | 'info' | 'success';
  readonly text: string;
  /** Stays until it is closed, for whoever was away when it came. Errors always do. */
  readonly stays?: true;
  /** What can be done about it, as a button. */
  readonly action?: { readonly label: string; readonly perform: () => void };
}

interface NoticeStore {
  readonly notices: readonly Notice[];
  /** Spoken by screen readers without being shown; the counter makes the same text speak again. */
  readonly spoken: { readonly text: string; readonly count: number };
}

export const useNotices = create<NoticeStore>(() => ({ notices: [], spoken: { text: '', count: 0 } }));

let nextKey = 1;
const SHOWN: Record<Notice['tone'], number> = {
  error: Number.POSITIVE_INFINITY,
  warning: 10_000,
  info: 6_000,
  success: 6_000,
};

/** Shows a notice. Errors stay until they are closed; the same text is not shown twice. */
export function notify(notice: Omit<Notice, 'key'>): void {
  const key = nextKey++;
  useNotices.setState(({ notices }) => ({
    notices: [
      ...notices.filter(
        (other) => other.text !== notice.text && !(notice.about && other.about === notice.about),
      ),
      { ...notice, key },
    ].slice(-4),
  }));
  const time = notice.stays ? Number.POSITIVE_INFINITY : SHOWN[notice.tone];
  if (Number.isFinite(time)) setTimeout(() => dismiss(key), time);
}

/** Takes a notice away. */
export function dismiss(key: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.key !== key) }));
}

/** Has a screen reader say `text`. */
export function announce(text: string): void {
  useNotices.setState(({ spoken }) => ({ spoken: { text, count: spoken.count + 1 } }));
}

/** Whether something is being said about this. */
export function isTold(about: NonNullable<Notice['about']>): boolean {
  return useNotices.getState().notices.some((notice) => notice.about === about);
}

/** Takes away what was said about something that is settled now. */
export function settle(about: NonNullable<Notice['about']>): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.about !== about) }));
}
