import { Button } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { PersonId, SessionId } from '../../../shared/plan/ids.ts';
import type { ReviewMatrix } from '../../../shared/reviewing/matrix.ts';
import { columnName, type Speech } from '../words.ts';
import { DemandPanel } from './DemandPanel.tsx';
import { ReviewerPanel } from './ReviewerPanel.tsx';
import { ReviewingFields } from './ReviewingFields.tsx';
import './panels.css';

/** What is edited beside the sheet: a reviewer, what a session asks for, or the limits of all. */
export type OpenPanel =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'session'; readonly id: SessionId }
  | { readonly kind: 'limits' };

interface PanelProps {
  readonly panel: OpenPanel;
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
  readonly onClose: () => void;
}

/** The panel beside the sheet. */
export function Panel({ panel, matrix, speech, onClose }: PanelProps) {
  const { t } = speech;
  const element = useRef<HTMLElement>(null);
  const key = panel.kind === 'limits' ? 'limits' : panel.id;
  const row = panel.kind === 'person' ? matrix.rows.find(({ person }) => person.id === panel.id) : undefined;
  const column =
    panel.kind === 'session' ? matrix.columns.find(({ session }) => session.id === panel.id) : undefined;
  const gone = panel.kind !== 'limits' && row === undefined && column === undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another panel takes the focus too.
  useEffect(() => {
    const first = element.current?.querySelector<HTMLElement>('.panel-fields input, .panel-fields button');
    (first ?? element.current)?.focus();
  }, [key]);
  useEffect(() => {
    if (gone) onClose();
  }, [gone, onClose]);
  if (gone) return null;
  const title =
    row !== undefined
      ? row.person.name
      : column !== undefined
        ? columnName(column, t)
        : t('reviewers.panel.limits');
  return (
    <aside
      ref={element}
      className="reviewers-panel"
      aria-label={t('reviewers.panel.label', { name: title })}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <h3>{title || t('records.untitled')}</h3>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss20Regular />}
          aria-label={t('proposal.close')}
          onClick={onClose}
        />
      </header>
      <div key={key} className="panel-fields">
        {row !== undefined && <ReviewerPanel row={row} matrix={matrix} speech={speech} />}
        {column !== undefined && <DemandPanel column={column} matrix={matrix} speech={speech} />}
        {panel.kind === 'limits' && (
          <>
            <p className="panel-intro">{t('settings.reviewing.intro')}</p>
            <ReviewingFields matrix={matrix} speech={speech} />
          </>
        )}
      </div>
    </aside>
  );
}
