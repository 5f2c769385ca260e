import { Search20Regular } from '@fluentui/react-icons';
import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { ACTIONS } from '../actions/index.ts';
import { useText } from '../i18n/use-text.ts';
import { usePalette } from '../store/palette.ts';
import { usePlanStore } from '../store/plan.ts';
import { actionEntries, planEntries, settingsEntries } from './entries.ts';
import type { Entry } from './entry.ts';
import { Finder } from './finder.ts';
import { PaletteList } from './PaletteList.tsx';
import { noteChosen, recentKeys } from './recent.ts';
import { beforeTyping, grouped, type Section } from './results.ts';
import './palette.css';

/** The command palette: everything one can do or go to, found by its name. */
export function Palette() {
  const shown = usePalette((state) => state.shown);
  return shown ? <OpenPalette /> : null;
}

const PAGE = 8;

function OpenPalette() {
  const { t } = useText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [hurried, setHurried] = useState<string | null>(null);
  // What is typed shows at once; what is found follows, unless it is waited for.
  const later = useDeferredValue(text.trim());
  const query = hurried === text.trim() ? hurried : later;
  const sections = useSections(query);
  const entries = sections.flatMap((section) => section.entries);
  const current = Math.min(active, entries.length - 1);
  const listed = useRef<Entry | undefined>(undefined);
  useLayoutEffect(() => {
    listed.current = entries[current];
  });

  // It is no modal <dialog>: that has the whole page styled anew, which with a large plan takes longer than a frame.
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus({ preventScroll: true });
    return () => {
      // What was chosen may have moved the focus on.
      const isLost = document.activeElement === document.body || document.activeElement === null;
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    if (current > 0) document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);

  const close = () => flushSync(() => usePalette.setState({ shown: false }));
  const choose = (entry: Entry | undefined): void => {
    if (entry === undefined || entry.dimmed) return;
    noteChosen(entry.key);
    // The focus goes back to where it was first: what is chosen acts on that, or moves it on.
    close();
    entry.choose();
  };
  const go = (to: number): void => {
    const count = entries.length;
    if (count > 0) setActive((to + count) % count);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') go(current + 1);
    else if (event.key === 'ArrowUp') go(current - 1);
    else if (event.key === 'PageDown') setActive(Math.min(current + PAGE, entries.length - 1));
    else if (event.key === 'PageUp') setActive(Math.max(current - PAGE, 0));
    else if (event.key === 'Enter') {
      // What is listed may be what fewer letters found.
      if (query !== text.trim()) flushSync(() => setHurried(text.trim()));
      choose(listed.current);
    } else if (event.key === 'Escape' || isOpener(event)) close();
    // There is nothing else to go to.
    else if (event.key !== 'Tab') {
      // What is typed here is no shortcut of the program.
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      className="command-palette-layer"
      onPointerDown={(event) => event.target === event.currentTarget && close()}
    >
      <div
        className="command-palette"
        role="dialog"
        aria-modal="true"
        aria-label={t('palette.title')}
        data-tabster={TAB_IS_OURS}
        onMouseDown={(event) => {
          // The focus stays in the field.
          if (event.target !== field.current) event.preventDefault();
        }}
      >
        <div className="command-palette-field">
          <Search20Regular aria-hidden />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-label={t('palette.field')}
            aria-autocomplete="list"
            aria-expanded={entries.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            placeholder={t('palette.placeholder')}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
            }}
            onKeyDown={key}
          />
        </div>
        <PaletteList id={id} sections={sections} current={current} onChoose={choose} />
        <p className="command-palette-foot" role="status">
          {entries.length === 0 ? t('palette.nothing', { text: query }) : t('palette.keys')}
        </p>
      </div>
    </div>
  );
}

/** Tab stays here; Fluent would take it to the page behind. */
const TAB_IS_OURS = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

/** The shortcut that opened it. */
function isOpener({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey);
}

/** What fits the query; before anything is typed, what was chosen lately and what can be done. */
function useSections(query: string): Section[] {
  const { t, language } = useText();
  const plan = usePlanStore(({ open }) => open?.plan);
  const [actions] = useState(() => [
    ...actionEntries(ACTIONS, t),
    ...(plan === undefined ? [] : settingsEntries(t)),
  ]);
  const recent = recentKeys();
  const isTyping = query !== '';
  // Everything in the plan is gone through when there is a word to find it by, or something chosen lately to name.
  const isNeeded = isTyping || recent.some((key) => key.includes(':'));
  const records = useMemo(
    () => (plan === undefined || !isNeeded ? [] : planEntries(plan, t, language)),
    [plan, isNeeded, t, language],
  );
  const finder = useMemo(
    () => (isTyping ? new Finder([...actions, ...records]) : null),
    [isTyping, actions, records],
  );
  return useMemo(() => {
    if (finder !== null) return grouped(finder.find(query), recent);
    const everything = [...actions, ...records];
    const lately = recent.flatMap((key) => everything.find((entry) => entry.key === key) ?? []);
    const [views, others] = [
      actions.filter(({ group }) => group === 'views'),
      actions.filter(({ group }) => group !== 'views'),
    ];
    return beforeTyping(lately, others, views);
  }, [finder, query, recent, actions, records]);
}
