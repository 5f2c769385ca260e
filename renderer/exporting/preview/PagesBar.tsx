import { Button, Select, Spinner } from '@fluentui/react-components';
import {
  ChevronDown20Regular,
  ChevronUp20Regular,
  ZoomIn20Regular,
  ZoomOut20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/use-text.ts';

/** As wide as what holds it, wholly to be seen, or so many times as large as on paper. */
export type PageZoom = 'width' | 'whole' | number;

const ZOOMS = [0.5, 0.75, 1, 1.5, 2] as const;
const STEP = 1.25;

interface PagesBarProps {
  /** Which page is in the middle, from 0, of how many. */
  readonly current: number;
  readonly of: number;
  /** What the sheet is called that the page is of. */
  readonly sheet: string;
  /** Pages are being made. */
  readonly working: boolean;
  readonly zoom: PageZoom;
  readonly onGoTo: (page: number) => void;
  readonly onZoom: (zoom: PageZoom) => void;
  readonly onRescale: (factor: number) => void;
}

/** Which page is looked at, and how large. */
export function PagesBar({ current, of, sheet, working, zoom, onGoTo, onZoom, onRescale }: PagesBarProps) {
  const { t } = useText();
  const zooms = [...new Set([...ZOOMS, ...(typeof zoom === 'number' ? [zoom] : [])])].sort((a, b) => a - b);
  return (
    <div className="export-bar">
      <BarButton
        icon={<ChevronUp20Regular />}
        label={t('exporting.preview.previous')}
        off={current === 0}
        onClick={() => onGoTo(current - 1)}
      />
      <BarButton
        icon={<ChevronDown20Regular />}
        label={t('exporting.preview.next')}
        off={current >= of - 1}
        onClick={() => onGoTo(current + 1)}
      />
      <output className="export-where">{t('exporting.preview.page', { page: current + 1, of })}</output>
      <span className="export-sheet-name">{sheet}</span>
      {working && <Spinner size="extra-tiny" aria-label={t('exporting.preview.working')} />}
      <span className="export-space" />
      <BarButton
        icon={<ZoomOut20Regular />}
        label={t('exporting.preview.smaller')}
        onClick={() => onRescale(1 / STEP)}
      />
      <Select
        size="small"
        aria-label={t('exporting.preview.zoom')}
        value={String(zoom)}
        onChange={(_, { value }) => onZoom(value === 'width' || value === 'whole' ? value : Number(value))}
      >
        <option value="whole">{t('exporting.preview.whole')}</option>
        <option value="width">{t('exporting.preview.width')}</option>
        {zooms.map((own) => (
          <option key={own} value={own}>
            {`${Math.round(own * 100)} %`}
          </option>
        ))}
      </Select>
      <BarButton
        icon={<ZoomIn20Regular />}
        label={t('exporting.preview.larger')}
        onClick={() => onRescale(STEP)}
      />
    </div>
  );
}

interface BarButtonProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly off?: boolean;
  readonly onClick: () => void;
}

function BarButton({ icon, label, off = false, onClick }: BarButtonProps) {
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={icon}
      aria-label={label}
      title={label}
      disabledFocusable={off}
      onClick={onClick}
    />
  );
}
