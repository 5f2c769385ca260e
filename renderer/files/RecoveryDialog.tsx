import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Recovery } from '../../shared/api/opened.ts';
import { diffOf } from '../../shared/change/diff.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { problemText } from '../../shared/problem.ts';
import { bridge } from '../bridge.ts';
import { momentInWords } from '../i18n/moments.ts';
import { useText } from '../i18n/use-text.ts';
import { useFiles } from '../store/files.ts';
import { restoreEdits } from '../store/opening.ts';
import { decideLater, putAside, useRecoveries } from '../store/recoveries.ts';
import { Differences } from './Differences.tsx';
import { useLoaded } from './use-loaded.ts';
import './files.css';

/** What becomes of the edits when they are restored, and what they are compared with, by how their file stands. */
const WORDS = {
  continues: ['files.recovery.continues', 'files.recovery.differs', 'files.recovery.restore'],
  changed: ['files.recovery.becauseChanged', 'files.recovery.differsFrom', 'files.recovery.restoreAsFile'],
  missing: [
    'files.recovery.becauseMissing',
    'files.recovery.differsFromLast',
    'files.recovery.restoreAsFile',
  ],
} as const;

/** Shows the edits that an earlier run did not save, and asks what is to become of them. Nothing is forced. */
export function RecoveryDialog() {
  const asked = useRecoveries((state) => state.asked);
  return asked === null ? null : <Asking key={asked.recovery} asked={asked} />;
}

function Asking({ asked }: { readonly asked: Recovery }) {
  const { recovery, title, name, at, edits, lost, standing } = asked;
  const { t, language } = useText();
  const busy = useFiles((files) => files.busy);
  const looked = useLoaded(recovery, () => bridge.call('recovery.look', { recovery }));
  const [outcome, differs, restore] = WORDS[standing];
  const when = momentInWords(at, { t, language, now: new Date() });
  return (
    <Dialog open onOpenChange={decideLater}>
      <DialogSurface className="file-dialog file-dialog-wide">
        <DialogBody>
          <DialogTitle>{t('files.recovery.title', { title: title || name })}</DialogTitle>
          <DialogContent className="file-dialog-content">
            <p>{t('files.recovery.text', { count: edits, when })}</p>
            {lost > 0 && <p className="file-dialog-warning">{t('files.recovery.lost', { count: lost })}</p>}
            <p>{t(outcome, { name, count: edits })}</p>
            <h3>{t(differs)}</h3>
            {looked === null && <p className="file-dialog-loading">{t('app.loading')}</p>}
            {looked?.ok === false && <p role="alert">{problemText(looked.problem, t)}</p>}
            {looked?.ok === true && <Found {...looked.value} label={t(differs)} />}
            <p className="file-dialog-hint">{t(`files.recovery.asideHint.${standing}`)}</p>
          </DialogContent>
          <DialogActions>
            <Button onClick={decideLater}>{t('files.recovery.later')}</Button>
            <Button disabledFocusable={busy} onClick={() => void putAside(asked)}>
              {t('files.recovery.putAside')}
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={busy || looked?.ok !== true}
              onClick={() => void restoreEdits(recovery)}
            >
              {t(restore)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Found({ before, after, label }: { before: Plan; after: Plan; label: string }) {
  const diff = useMemo(() => diffOf(before, after), [before, after]);
  return <Differences diff={diff} before={before} after={after} label={label} />;
}
