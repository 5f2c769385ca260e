import { Button } from '@fluentui/react-components';
import { Nothing } from '../ui/Nothing.tsx';
import type { Sheet } from './edits.ts';

interface NothingShownProps {
  readonly sheet: Sheet;
  /** Begins to add reviewers; null while that is going on. */
  readonly onAdd: (() => void) | null;
}

/** Why the sheet is empty, and what would help. */
export function NothingShown({ sheet: { board, matrix, speech }, onAdd }: NothingShownProps) {
  const { t } = speech;
  if (matrix.rows.length > 0) {
    const all = board.people.length === 0 ? 'noHit' : board.kind === 'assignment' ? 'noColumns' : 'noTopics';
    return <p className="reviewers-none">{t(`reviewers.toolbar.${all}`)}</p>;
  }
  return (
    <div className="reviewers-none">
      <Nothing title={t('reviewers.noReviewers.title')} text={t('reviewers.noReviewers.text')}>
        {onAdd && (
          <Button appearance="primary" onClick={onAdd}>
            {t('reviewers.add.button')}
          </Button>
        )}
      </Nothing>
    </div>
  );
}
