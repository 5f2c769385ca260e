import { Button, Tooltip } from '@fluentui/react-components';
import { Add16Regular, Subtract16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useProgramme, ZOOM_STEP, zoomBy, zoomToFit } from './view-state.ts';

/** How large the hours are. */
export const Zoom = memo(function Zoom() {
  const { t } = useText();
  const zoom = useProgramme((state) => state.zoom);
  return (
    <fieldset className="zoom" aria-label={t('programme.zoom.group')}>
      <Tooltip content={t('programme.zoom.out')} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<Subtract16Regular />}
          onClick={() => zoomBy(1 / ZOOM_STEP)}
        />
      </Tooltip>
      <Tooltip content={t('programme.zoom.fit')} relationship="description">
        <Button size="small" appearance="subtle" className="zoom-figure" onClick={zoomToFit}>
          {t('programme.zoom.percent', { percent: Math.round(zoom * 100) })}
        </Button>
      </Tooltip>
      <Tooltip content={t('programme.zoom.in')} relationship="label">
        <Button size="small" appearance="subtle" icon={<Add16Regular />} onClick={() => zoomBy(ZOOM_STEP)} />
      </Tooltip>
    </fieldset>
  );
});
