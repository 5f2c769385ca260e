import type { ReactNode } from 'react';
import './nothing.css';

interface NothingProps {
  readonly title?: string;
  readonly text: string;
  /** Buttons: the ways on. */
  readonly children?: ReactNode;
}

/** Stands where there is nothing yet: what would be here, and how to get there. */
export function Nothing({ title, text, children }: NothingProps) {
  return (
    <div className="nothing">
      {title && <h2>{title}</h2>}
      <p>{text}</p>
      <div className="nothing-ways">{children}</div>
    </div>
  );
}
