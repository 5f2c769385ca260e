import { Field, Input } from '@fluentui/react-components';
import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react';
import { type FieldLook, lookOf } from './TextField.tsx';

/** Something that can be picked instead of typed. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
  /** Beside it, to tell namesakes apart. */
  readonly more?: string;
}

interface SuggestFieldProps extends FieldLook {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What fits the text; found by the caller. */
  readonly suggestions: readonly Suggestion[];
  readonly onPick: (id: string) => void;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** The suggestions are shown at once. */
  readonly opens?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  /** Heard before the field's own keys; `preventDefault` keeps those from acting. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/**
 * A text with suggestions under it. Nothing is picked but by the arrow keys and Enter or by a click, so that Enter
 * on a new name means just that name.
 */
export function SuggestField(props: SuggestFieldProps) {
  const {
    label,
    labelHidden,
    hint,
    text,
    onText,
    suggestions,
    onPick,
    placeholder,
    error,
    disabled,
    autoFocus,
  } = props;
  const id = useId();
  const [open, setOpen] = useState(props.opens ?? false);
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLUListElement>(null);
  const shown = open && suggestions.length > 0;
  const current = Math.min(active, suggestions.length - 1);

  useEffect(() => {
    // The list is drawn above everything, so that no panel cuts it off.
    if (shown) list.current?.showPopover();
  }, [shown]);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (suggestion: Suggestion): void => {
    close();
    onPick(suggestion.id);
  };
  const go = (step: number): void => {
    setOpen(true);
    const count = suggestions.length;
    if (count > 0) setActive(current < 0 && step < 0 ? count - 1 : (current + step + count) % count);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    props.onKeyDown?.(event);
    if (event.defaultPrevented) return;
    const suggestion = suggestions[current];
    if (event.key === 'ArrowDown') go(1);
    else if (event.key === 'ArrowUp') go(-1);
    else if (event.key === 'Enter' && shown && suggestion !== undefined) pick(suggestion);
    else if (event.key === 'Escape' && shown) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const anchor = `--suggest-${id.replaceAll(/[^a-zA-Z0-9]/g, '')}`;
  return (
    <Field {...lookOf({ label, labelHidden, hint }, error)}>
      <Input
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        aria-activedescendant={shown && current >= 0 ? `${id}-${current}` : undefined}
        autoComplete="off"
        value={text}
        maxLength={300}
        disabled={disabled ?? false}
        placeholder={placeholder ?? ''}
        style={{ anchorName: anchor } as React.CSSProperties}
        {...(labelHidden ? { 'aria-label': label } : {})}
        {...(autoFocus ? { autoFocus } : {})}
        {...(props.inputRef === undefined ? {} : { input: { ref: props.inputRef } })}
        onChange={(_, data) => {
          onText(data.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(true)}
        onFocus={() => props.onFocus?.()}
        onBlur={() => {
          close();
          props.onBlur?.();
        }}
      />
      {shown && (
        <ul
          ref={list}
          id={id}
          className="suggestions"
          role="listbox"
          aria-label={label}
          popover="manual"
          style={{ positionAnchor: anchor } as React.CSSProperties}
        >
          {suggestions.map((suggestion, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active one.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys.
            <li
              key={suggestion.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === current}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(suggestion)}
            >
              <span>{suggestion.label}</span>
              {suggestion.more && <span className="suggestion-more">{suggestion.more}</span>}
            </li>
          ))}
        </ul>
      )}
    </Field>
  );
}
