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
import { diffOf } from '../../shared/change/diff.ts';
import { useText } from '../i18n/use-text.ts';
import { type Comparison, useComparison } from '../store/comparison.ts';
import { Differences } from './Differences.tsx';
import './files.css';

const TITLES = { reloaded: 'files.reloaded.title', theirs: 'files.conflict.compareTitle' } as const;

const close = () => useComparison.setState({ shown: null });

/** How two states of the plan differ: what another program changed, or what it has that is not here. */
export function ComparisonDialog() {
  const shown = useComparison((state) => state.shown);
  return shown === null ? null : <Shown comparison={shown} />;
}

function Shown({ comparison: { of, before, after } }: { readonly comparison: Comparison }) {
  const { t } = useText();
  const diff = useMemo(() => diffOf(before, after), [before, after]);
  const title = t(TITLES[of]);
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface className="file-dialog file-dialog-wide">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className="file-dialog-content">
            {of === 'theirs' && <p>{t('files.conflict.compareText')}</p>}
            <Differences
              diff={diff}
              before={before}
              after={after}
              label={title}
              between={of === 'theirs' ? 'sides' : 'times'}
            />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {t('app.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
