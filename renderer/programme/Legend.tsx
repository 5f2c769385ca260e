import {
  Button,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { ChevronDown12Regular, Color16Regular, LockClosed12Filled } from '@fluentui/react-icons';
import { memo, type ReactNode } from 'react';
import { ordered } from '../../shared/plan/plan.ts';
import { SESSION_KINDS, SESSION_STATUSES } from '../../shared/plan/records/session.ts';
import type { Hue } from '../../shared/plan/records/track.ts';
import {
  ALL_KIND_HUES,
  COLOURINGS,
  type Colouring,
  KIND_HUES,
  STATUS_HUES,
} from '../../shared/programme/hue.ts';
import { LOAD_HUES, LOAD_LEVELS } from '../../shared/programme/load.ts';
import { useText } from '../i18n/use-text.ts';
import { usePlan } from '../store/use-plan.ts';
import { Mark } from './grid/Mark.tsx';
import { STATUS_SIGNS } from './use-colouring.ts';
import { setColouring, useProgramme } from './view-state.ts';

/** What the colours tell, behind a button that says it; there it is chosen, and said what each of them means. */
export const Legend = memo(function Legend() {
  const { t } = useText();
  const colouring = useProgramme((state) => state.colouring);
  return (
    <Popover withArrow positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          className="legend-button"
          icon={<Color16Regular />}
          aria-label={`${t('columns.colouring')}: ${t(`columns.colour.${colouring}`)}`}
          title={t('columns.colouring')}
        >
          {t(`columns.colour.${colouring}`)}
          <ChevronDown12Regular aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={t('programme.legend.button')} tabIndex={-1} className="legend-surface">
        <div className="legend">
          <h3 id="colouring">{t('columns.colouring')}</h3>
          <RadioGroup
            className="legend-choice"
            layout="horizontal"
            aria-labelledby="colouring"
            value={colouring}
            onChange={(_, { value }) => setColouring(value as Colouring)}
          >
            {COLOURINGS.map((each) => (
              <Radio key={each} value={each} label={t(`columns.colour.${each}`)} />
            ))}
          </RadioGroup>
          {colouring === 'track' && <Tracks />}
          {colouring === 'kind' && <Kinds hues={ALL_KIND_HUES} title={t('programme.legend.kinds')} />}
          {colouring === 'status' && <Statuses />}
          {colouring === 'load' && <Loads />}
          <Marks />
        </div>
      </PopoverSurface>
    </Popover>
  );
});

function Tracks() {
  const { t } = useText();
  const plan = usePlan();
  const tracks = ordered(plan, 'tracks');
  const title = t(tracks.length > 0 ? 'programme.legend.otherKinds' : 'programme.legend.kinds');
  return (
    <>
      {tracks.length > 0 && <h3>{t('programme.legend.tracks')}</h3>}
      {tracks.map(({ id, hue, name }) => (
        <Entry key={id} swatch={<Swatch hue={hue} />} text={name || t('records.untitled')} />
      ))}
      <Kinds hues={KIND_HUES} title={title} />
    </>
  );
}

function Kinds({ hues, title }: { readonly hues: typeof KIND_HUES; readonly title: string }) {
  const { t } = useText();
  const kinds = new Map<Hue, string[]>();
  for (const kind of SESSION_KINDS) {
    kinds.set(hues[kind], [...(kinds.get(hues[kind]) ?? []), t(`records.sessionKind.${kind}`)]);
  }
  return (
    <>
      <h3>{title}</h3>
      {[...kinds].map(([hue, names]) => (
        <Entry key={hue} swatch={<Swatch hue={hue} />} text={names.join(', ')} />
      ))}
    </>
  );
}

function Statuses() {
  const { t } = useText();
  return (
    <>
      <h3>{t('columns.colour.status')}</h3>
      {SESSION_STATUSES.map((status) => (
        <Entry
          key={status}
          swatch={<Swatch hue={STATUS_HUES[status]} status={status} />}
          text={`${t(`records.sessionStatus.${status}`)} ${STATUS_SIGNS[status]}`}
        />
      ))}
    </>
  );
}

function Loads() {
  const { t } = useText();
  return (
    <>
      <h3>{t('columns.colour.load')}</h3>
      {LOAD_LEVELS.map((level) => (
        <Entry key={level} swatch={<Swatch hue={LOAD_HUES[level]} />} text={t(`columns.load.${level}`)} />
      ))}
      <p>{t('columns.load.hint')}</p>
    </>
  );
}

function Marks() {
  const { t } = useText();
  return (
    <>
      <h3>{t('programme.legend.marks')}</h3>
      <Entry swatch={<Swatch hue="grey" status="draft" />} text={t('records.sessionStatus.draft')} />
      <Entry swatch={<Swatch hue="grey" status="cancelled" />} text={t('records.sessionStatus.cancelled')} />
      <Entry swatch={<Mark severity="hard" />} text={t('checks.severity.hard')} />
      <Entry swatch={<Mark severity="warning" />} text={t('checks.severity.warning')} />
      <Entry swatch={<LockClosed12Filled />} text={t('programme.legend.locked')} />
    </>
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
