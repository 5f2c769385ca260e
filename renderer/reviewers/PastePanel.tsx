import { Button, Checkbox } from '@fluentui/react-components';
import type { ReviewMatrix } from '../../shared/reviewing/matrix.ts';
import type { SheetKind } from '../../shared/reviewing/values.ts';
import { EditButton } from '../ui/EditButton.tsx';
import { ProposalPanel } from '../ui/proposal/ProposalPanel.tsx';
import type { SheetGrid } from './sheet/grid.ts';
import type { Pasting } from './use-paste.ts';
import { columnLabel, NAMED, obstacleSentences, type Speech, someOf } from './words.ts';

interface PastePanelProps {
  readonly pasting: Pasting;
  readonly kind: SheetKind;
  readonly grid: SheetGrid;
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
  readonly onDespite: (despite: boolean) => void;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

/** A paste that does not fit, before it is done: what it changes, and what it cannot. The sheet shows it cell by cell. */
export function PastePanel(props: PastePanelProps) {
  const { pasting, kind, matrix, speech, onDespite, onAccept, onCancel } = props;
  const { t } = speech;
  const { edit, changes, despite } = pasting;
  const problems = problemTexts(props);
  const hint = pasting.pasted.unread.length > 0 ? t(`reviewers.paste.write.${kind}`) : null;
  const title = t('reviewers.paste.title', { cells: pasting.settings.length });
  const barred = edit?.skipped.map(({ pair, reason }) => {
    const row = matrix.rows.find(({ person }) => person.id === pair.reviewer);
    const at = matrix.columns.findIndex(({ session }) => session.id === pair.session);
    const column = matrix.columns[at];
    const person = row?.person.name ?? '';
    const session = column === undefined ? '' : columnLabel(column, speech);
    if (reason.kind !== 'barred' || row === undefined || column === undefined)
      return t(reason.kind === 'pinned' ? 'reviewers.paste.pinned' : 'reviewers.paste.cancelled', {
        person,
        session,
      });
    const cell = { ...EMPTY_CELL, obstacles: reason.obstacles };
    return `${person}, ${session}: ${obstacleSentences(row.person, column, cell, speech).join(' ')}`;
  });
  const misfits =
    pasting.pasted.unread.length + pasting.pasted.unknownNames.length + (edit?.skipped.length ?? 0);
  return (
    <ProposalPanel
      label={t('reviewers.paste.label')}
      phase="paste"
      spoken={[title, ...problems, hint ?? ''].join(' ').trim()}
      takesFocus
      title={title}
      summary={
        <p>
          {t('reviewers.paste.fits', { count: changes })}
          {misfits > 0 && ` ${t('reviewers.paste.misfits', { count: misfits })}`}
        </p>
      }
      buttons={
        <>
          <EditButton appearance="primary" disabledFocusable={changes === 0} onClick={onAccept}>
            {t('reviewers.paste.apply')}
          </EditButton>
          <Button onClick={onCancel}>{t('reviewers.paste.cancel')}</Button>
        </>
      }
      details={
        <>
          {problems.map((text) => (
            <p key={text} className="paste-problem">
              {text}
            </p>
          ))}
          {hint !== null && <p>{hint}</p>}
          {barred !== undefined && barred.length > 0 && (
            <>
              <p className="paste-problem">{t('reviewers.paste.barred', { count: barred.length })}</p>
              <ul className="paste-barred">
                {barred.slice(0, NAMED).map((text) => (
                  <li key={text}>{text}</li>
                ))}
                {barred.length > NAMED && (
                  <li>{t('reviewers.gaps.more', { count: barred.length - NAMED })}</li>
                )}
              </ul>
            </>
          )}
          {((barred?.length ?? 0) > 0 || despite) && (
            <Checkbox
              label={t('reviewers.paste.despite')}
              checked={despite}
              onChange={(_, data) => onDespite(data.checked === true)}
            />
          )}
        </>
      }
      onEscape={onCancel}
    />
  );
}

const EMPTY_CELL = { assigned: false, pinned: false, competence: 0, wish: null, again: [] } as const;

function problemTexts({ pasting: { pasted }, grid, speech }: PastePanelProps): string[] {
  const { t } = speech;
  const { cutRows: rows, cutColumns: columns, unread, unknownNames } = pasted;
  const found: string[] = [];
  if (rows + columns > 0)
    found.push(t('reviewers.paste.cut', { rows, columns, both: rows > 0 && columns > 0 ? 'yes' : 'no' }));
  if (unread.length > 0) {
    const examples = unread.slice(0, NAMED).map(({ row, column, text }) => {
      const cell = `${grid.rowName(row)}, ${grid.columnName(column)}`;
      return t('reviewers.paste.unreadOne', { text, cell });
    });
    found.push(
      t('reviewers.paste.unread', { count: unread.length, examples: someOf(examples, unread.length, t) }),
    );
  }
  if (unknownNames.length > 0)
    found.push(
      t('reviewers.paste.unknown', { names: someOf(unknownNames.slice(0, NAMED), unknownNames.length, t) }),
    );
  return found;
}
