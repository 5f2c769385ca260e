import { Button } from '@fluentui/react-components';
import { ErrorCircle20Regular, Eye20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { problemText } from '../../shared/problem.ts';
import { useText } from '../i18n/use-text.ts';
import { useFiles } from '../store/files.ts';
import { isDecision, usePlanStore } from '../store/plan.ts';
import { keepBoth, savePlanAs } from '../store/saving.ts';
import { ConflictWays } from './ConflictWays.tsx';
import './file-bar.css';

/** What stands between the plan and its file until the user has decided on it, and what can be done. */
export function FileBar() {
  const { t } = useText();
  const busy = useFiles((files) => files.busy);
  const name = usePlanStore(({ open }) => open?.name ?? '');
  const access = usePlanStore(({ open }) => open?.access);
  const save = usePlanStore(({ open }) => open?.save);

  if (save?.state === 'failed' && isDecision(save.problem)) {
    const { code } = save.problem;
    const changed = code === 'changedOutside';
    return (
      <Bar urgent text={changed ? t('files.conflict.changed', { name }) : problemText(save.problem, t)}>
        {changed ? (
          <ConflictWays busy={busy} />
        ) : (
          <>
            {code === 'takenOver' && (
              <Button
                size="small"
                appearance="primary"
                disabledFocusable={busy}
                onClick={() => void keepBoth()}
              >
                {t('files.conflict.keepMine')}
              </Button>
            )}
            <Button size="small" disabledFocusable={busy} onClick={() => void savePlanAs()}>
              {t('app.save.saveAs')}
            </Button>
          </>
        )}
      </Bar>
    );
  }
  if (access === 'read') {
    return (
      <Bar text={t('files.reading.text')}>
        <Button size="small" disabledFocusable={busy} onClick={() => void savePlanAs()}>
          {t('files.reading.saveOwn')}
        </Button>
      </Bar>
    );
  }
  return null;
}

interface BarProps {
  /** Nothing is saved until it is decided on. */
  readonly urgent?: boolean;
  readonly text: string;
  readonly children: ReactNode;
}

function Bar({ urgent, text, children }: BarProps) {
  const Icon = urgent ? ErrorCircle20Regular : Eye20Regular;
  return (
    <div className="file-bar" data-bar data-urgent={urgent || undefined} role={urgent ? 'alert' : 'status'}>
      <Icon className="file-bar-icon" aria-hidden />
      <p>{text}</p>
      <div className="file-bar-ways">{children}</div>
    </div>
  );
}
