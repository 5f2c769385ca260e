import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { fold } from '../../../shared/i18n/fold.ts';
import type { Column } from '../../../shared/programme/list/rows.ts';
import { SuggestField, type Suggestion } from '../../ui/fields/SuggestField.tsx';
import type { Wording } from '../carry/say.ts';
import { CHOICES, isChoosing } from './cell-choices.ts';

/** Longer lists are searched, not read. */
const SHOWN = 40;
/** The suggestion that stands for a name nobody has. */
const NEW = 'new';
const UNDOING = ['z', 'y'];

/** What is done with the text of a cell. */
export type Ending = 'down' | 'up' | 'next' | 'previous' | 'stay' | 'selected';

interface CellFieldProps {
  readonly column: Column;
  readonly label: string;
  readonly wording: Wording;
  /** What it begins with, and whether that was typed over what was there. */
  readonly initial: string;
  readonly typedOver: boolean;
  /** Why what was typed cannot be. */
  readonly error: string | undefined;
  /** Hears each letter. */
  readonly onText: (text: string) => void;
  /** Hands the text over, and says what comes next. */
  readonly onEnd: (text: string, ending: Ending) => void;
  readonly onLeave: (text: string) => void;
  /** Someone of this name is to be added to the register, and the text handed over. */
  readonly onNew: (text: string, name: string) => void;
  readonly onCancel: () => void;
}

/** A cell while it is edited: a text, and for what is chosen the names that fit it. */
export function CellField(props: CellFieldProps) {
  const { column, label, wording, initial, typedOver, error, onText, onEnd, onLeave, onNew, onCancel } =
    props;
  const { t } = wording;
  const [text, setText] = useState(initial);
  const [typed, setTyped] = useState(typedOver);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!typedOver) input.current?.select();
  }, [typedOver]);
  const several = column === 'rooms' || column === 'people';
  const cut = several ? text.lastIndexOf(',') + 1 : 0;
  const part = text.slice(cut).trim();
  const before = text.slice(0, cut);

  const suggestions = (): Suggestion[] => {
    if (!isChoosing(column)) return [];
    const all = CHOICES[column](wording);
    const query = typed ? fold(part) : '';
    const found = all.filter(({ label: name, aliases = [] }) =>
      [name, ...aliases].some((one) => fold(one).includes(query)),
    );
    const shown: Suggestion[] = found.slice(0, SHOWN);
    const isKnown = all.some(({ label: name }) => fold(name) === query);
    if (column === 'people' && query !== '' && !isKnown)
      shown.push({ id: NEW, label: t('fields.people.create', { name: part }) });
    return shown;
  };
  const change = (next: string) => {
    setText(next);
    setTyped(true);
    onText(next);
  };
  const pick = (id: string) => {
    if (id === NEW) {
      onNew(text, part);
      return;
    }
    const name = isChoosing(column)
      ? CHOICES[column](wording).find((one) => one.id === id)?.label
      : undefined;
    if (name === undefined) return;
    const next = before === '' ? name : `${before} ${name}`;
    if (several && id !== 'all') change(next);
    else onEnd(next, 'stay');
  };
  const key = (event: KeyboardEvent) => {
    const picks = event.currentTarget.hasAttribute('aria-activedescendant');
    const ending = endingOf(event, picks);
    // What is undone here is what was typed.
    if ((event.ctrlKey || event.metaKey) && UNDOING.includes(event.key.toLowerCase()))
      event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    else if (ending !== null) onEnd(text, ending);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <SuggestField
      label={label}
      labelHidden
      autoFocus
      inputRef={input}
      opens={isChoosing(column) && !several}
      text={text}
      onText={change}
      suggestions={suggestions()}
      error={error}
      onPick={pick}
      onKeyDown={key}
      onBlur={() => onLeave(text)}
    />
  );
}

function endingOf(event: KeyboardEvent, picks: boolean): Ending | null {
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  if (event.key !== 'Enter') return null;
  if (event.ctrlKey || event.metaKey) return 'selected';
  if (picks) return null;
  return event.shiftKey ? 'up' : 'down';
}
