import type { ReactNode } from 'react';
import type { Session } from '../../../shared/plan/records/session.ts';
import { dispatch } from '../../store/plan.ts';
import type { Wording } from '../carry/say.ts';
import { useProgramme } from '../view-state.ts';

/** What every section of the inspector is given. */
export interface SectionProps {
  readonly session: Session;
  readonly wording: Wording;
}

interface FoldProps {
  /** Names it among the sections that are unfolded. */
  readonly name: string;
  readonly title: string;
  /** What it holds in a few words, shown beside the title. */
  readonly summary?: string;
  readonly children: ReactNode;
}

/** A section that folds. Which ones are unfolded stays so from session to session. */
export function Fold({ name, title, summary, children }: FoldProps) {
  const open = useProgramme((state) => state.unfolded.includes(name));
  const fold = (unfolded: boolean) => {
    if (unfolded === open) return;
    useProgramme.setState(({ unfolded: names }) => ({
      unfolded: unfolded ? [...names, name] : names.filter((other) => other !== name),
    }));
  };
  return (
    <details className="fold" open={open} onToggle={(event) => fold(event.currentTarget.open)}>
      <summary>
        <span>{title}</span>
        {summary && <small>{summary}</small>}
      </summary>
      {open && <div className="fold-fields">{children}</div>}
    </details>
  );
}

/** Changes fields of a session; changes with the same gesture, one after the other, are undone as one. */
export function edit(session: Session, fields: Partial<Omit<Session, 'id'>>, gesture?: string): void {
  dispatch('session.edit', { session: session.id, fields }, gesture);
}
