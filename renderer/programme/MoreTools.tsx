import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useText } from '../i18n/use-text.ts';

/** Where all tools side by side would take several rows. */
const slim = window.matchMedia('(width < 760px)');

function listen(changed: () => void): () => void {
  slim.addEventListener('change', changed);
  return () => slim.removeEventListener('change', changed);
}

/** The tools that are used now and then: beside the others, or behind a button where there is no room for them. */
export function MoreTools({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  const folded = useSyncExternalStore(listen, () => slim.matches);
  if (!folded) return children;
  return (
    <Popover trapFocus positioning={{ position: 'below', align: 'end', overflowBoundaryPadding: 4 }}>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<MoreHorizontal16Regular />}
          title={t('programme.moreTools')}
        >
          {t('programme.more')}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={t('programme.moreTools')} className="more-tools">
        {children}
      </PopoverSurface>
    </Popover>
  );
}
