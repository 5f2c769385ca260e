import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { Color16Regular, LockClosed12Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { ordered } from '../../shared/plan/plan.ts';
import { SESSION_KINDS } from '../../shared/plan/records/session.ts';
import type { Hue } from '../../shared/plan/records/track.ts';
import { KIND_HUES } from '../../shared/programme/hue.ts';
import { useText } from '../i18n/use-text.ts';
import { usePlan } from '../store/use-plan.ts';
import { Mark } from './grid/Mark.tsx';

/** What the colours and the marks mean, behind a button. */
export function Legend() {
  const { t } = useText();
  return (
    <Popover withArrow positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<Color16Regular />}>
          {t('programme.legend.button')}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={t('programme.legend.button')} tabIndex={-1}>
        <Entries />
      </PopoverSurface>
    </Popover>
  );
}

function Entries() {
  const { t } = useText();
  const plan = usePlan();
  const tracks = ordered(plan, 'tracks');
  const kinds = new Map<Hue, string[]>();
  for (const kind of SESSION_KINDS) {
    kinds.set(KIND_HUES[kind], [...(kinds.get(KIND_HUES[kind]) ?? []), t(`records.sessionKind.${kind}`)]);
  }
  return (
    <div className="legend">
      {tracks.length > 0 && <h3>{t('programme.legend.tracks')}</h3>}
      {tracks.map(({ id, hue, name }) => (
        <Entry key={id} swatch={<Swatch hue={hue} />} text={name || t('records.untitled')} />
      ))}
      <h3>{t(tracks.length > 0 ? 'programme.legend.otherKinds' : 'programme.legend.kinds')}</h3>
      {[...kinds].map(([hue, names]) => (
        <Entry key={hue} swatch={<Swatch hue={hue} />} text={names.join(', ')} />
      ))}
      <h3>{t('programme.legend.marks')}</h3>
      <Entry swatch={<Swatch hue="grey" status="draft" />} text={t('records.sessionStatus.draft')} />
      <Entry swatch={<Swatch hue="grey" status="cancelled" />} text={t('records.sessionStatus.cancelled')} />
      <Entry swatch={<Mark severity="hard" />} text={t('programme.legend.hard')} />
      <Entry swatch={<Mark severity="warning" />} text={t('programme.legend.warning')} />
      <Entry swatch={<LockClosed12Filled />} text={t('programme.legend.locked')} />
    </div>
  );
}

function Swatch({ hue, status }: { readonly hue: Hue; readonly status?: string }) {
  return <span className="legend-swatch" data-hue={hue} data-status={status} />;
}

function Entry({ swatch, text }: { readonly swatch: ReactNode; readonly text: string }) {
  return (
    <span className="legend-entry">
      {swatch}
      {text}
    </span>
  );
}
