import { Button, DialogActions } from '@fluentui/react-components';
import { isRefusal } from '../../shared/change/command.ts';
import { applyImport } from '../../shared/change/commands/import.ts';
import { NO_CHANGE, type PlanDiff } from '../../shared/change/diff.ts';
import { summariseChanges } from '../../shared/describe/summary.ts';
import type { ImportChanges, Made } from '../../shared/import/draft.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { textNow, useText } from '../i18n/use-text.ts';
import { dispatch, newId } from '../store/plan.ts';
import { notifyUndoable } from '../ui/undo-notice.ts';
import { chooseAgain, closeImport } from './import-state.ts';

/** The diff that the import is, as the command makes it; nothing where it refuses. */
export function diffFor(plan: Plan, changes: ImportChanges): PlanDiff {
  const outcome = applyImport.run(plan, { changes }, { newId });
  return isRefusal(outcome) ? NO_CHANGE : outcome;
}

interface AcceptProps {
  readonly changes: ImportChanges;
  readonly diff: PlanDiff;
  readonly made: readonly Made[];
  /** What is said where nothing would change. */
  readonly nothing: string;
  /** The proposal on the screen is being worked out anew. */
  readonly pending: boolean;
}

/** So many names are written out of those that are made along the way. */
const NAMED = 12;

/** What the import would do, in a sentence, and the buttons that take it or leave it. */
export function Accept({ changes, diff, made, nothing, pending }: AcceptProps) {
  const { t } = useText();
  const empty = changes.added.length === 0 && Object.keys(changes.updated).length === 0;
  const accept = (): void => {
    if (!dispatch('import.apply', { changes })) return;
    closeImport();
    notifyUndoable(
      'info',
      textNow()('imports.done', { summary: lowered(summariseChanges(diff, textNow())) }),
    );
  };
  const names = made.slice(0, NAMED).map(({ name }) => name);
  const rest = made.length - names.length;
  return (
    <DialogActions className="import-accept">
      <p className="import-result" role="status">
        <strong>{empty ? nothing : summariseChanges(diff, t)}</strong>
        {names.length > 0 && (
          <span>
            {t('imports.made', {
              names:
                rest > 0 ? `${names.join(', ')} ${t('imports.more', { count: rest })}` : names.join(', '),
            })}
          </span>
        )}
      </p>
      <Button onClick={chooseAgain}>{t('imports.back')}</Button>
      <Button onClick={closeImport}>{t('imports.cancel')}</Button>
      <Button appearance="primary" disabledFocusable={empty || pending} onClick={accept}>
        {t('imports.accept')}
      </Button>
    </DialogActions>
  );
}

const lowered = (sentence: string): string => sentence.charAt(0).toLocaleLowerCase() + sentence.slice(1);
