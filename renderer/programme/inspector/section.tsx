import { memo, type ReactNode } from 'react';
import { TABLES } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { dispatch } from '../../store/plan.ts';
import type { Wording } from '../carry/say.ts';
import { useProgramme } from '../view-state.ts';
import './fold.css';

/** What every section of the inspector is given. */
export interface SectionProps {
  readonly session: Session;
  readonly wording: Wording;
}

/** What the texts of a section are made with that says nothing of other sessions. */
export type PlainWording = Omit<Wording, 'board'>;

/**
 * A section that is drawn anew when one of these fields of the session is another, or anything in the plan but its
 * sessions: what is typed into one field leaves the others alone. It must read no other sessions.
 */
export function sectionOf<Field extends keyof Session>(
  fields: readonly Field[],
  Section: (props: {
    readonly session: Pick<Session, Field | 'id'>;
    readonly wording: PlainWording;
  }) => ReactNode,
) {
  return memo(
    Section,
    (a, b) =>
      a.session.id === b.session.id &&
      fields.every((field) => Object.is(a.session[field], b.session[field])) &&
      saysAlike(a.wording, b.wording),
  );
}

function saysAlike(a: PlainWording, b: PlainWording): boolean {
  return (
    a.t === b.t &&
    a.language === b.language &&
    a.plan.event === b.plan.event &&
    TABLES.every((table) => table === 'sessions' || a.plan[table] === b.plan[table])
  );
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
export function edit(
  session: Pick<Session, 'id'>,
  fields: Partial<Omit<Session, 'id'>>,
  gesture?: string,
): void {
  dispatch('session.edit', { session: session.id, fields }, gesture);
}
