import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { announce } from '../../store/notices.ts';
import './proposal.css';

/** What a proposal says and offers. */
export interface ProposalParts {
  /** Empty while it is being worked out. */
  readonly title: string;
  /** It stays in sight, with the title and the buttons, when the details are folded away. */
  readonly summary: ReactNode;
  readonly buttons: ReactNode;
  /** Reasons, problems, levels; null for none. They scroll by themselves, so that what is below keeps its share. */
  readonly details: ReactNode | null;
}

interface ProposalPanelProps extends ProposalParts {
  /** What the region is called. */
  readonly label: string;
  /** How far it has come: what it says in another phase is said aloud. */
  readonly phase: string;
  readonly spoken: string;
  /** Takes the focus when it comes, wherever that is; else only when what led here is gone. */
  readonly takesFocus?: boolean;
  readonly onEscape?: () => void;
}

/** The bar above what a proposal is about: what it comes to in a line, what can be done, and the details under it. */
export function ProposalPanel(props: ProposalPanelProps) {
  const { label, phase, spoken, takesFocus = false, title, summary, buttons, details, onEscape } = props;
  const { t } = useText();
  const panel = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(true);
  const id = useId();

  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each phase, in the language of then.
  useEffect(() => {
    if (spoken !== '') announce(spoken);
    if (takesFocus || document.activeElement === document.body) panel.current?.focus();
  }, [phase]);

  return (
    <section
      ref={panel}
      className="proposal"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || onEscape === undefined) return;
        event.stopPropagation();
        onEscape();
      }}
    >
      <div className="proposal-line">
        {title !== '' && <h3>{title}</h3>}
        {summary}
        <div className="proposal-buttons">
          {buttons}
          {details !== null && (
            <Button
              appearance="subtle"
              iconPosition="after"
              icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              onClick={() => setOpen(!open)}
            >
              {t('proposal.details')}
            </Button>
          )}
        </div>
      </div>
      {details !== null && open && (
        <div id={id} className="proposal-details">
          {details}
        </div>
      )}
    </section>
  );
}
