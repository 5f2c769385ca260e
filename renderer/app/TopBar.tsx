import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  ArrowExportUp20Regular,
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  FolderArrowLeft20Regular,
  History20Regular,
} from '@fluentui/react-icons';
import { formatDates } from '../../shared/i18n/dates.ts';
import { CheckCount } from '../findings/CheckCount.tsx';
import { useText } from '../i18n/use-text.ts';
import { PaletteButton } from '../palette/PaletteButton.tsx';
import { exportAs, showExport, showMail, showPrint } from '../store/exporting.ts';
import { useFiles } from '../store/files.ts';
import { redoNext, undoLast, usePlanStore } from '../store/plan.ts';
import { closePlan } from '../store/saving.ts';
import { usePlan } from '../store/use-plan.ts';
import { showVersions } from '../store/versions.ts';
import { LookMenu } from './LookMenu.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import './topbar.css';

/** The bar above everything: which plan it is, whether it is saved, undo, and the ways out. */
export function TopBar() {
  const { t, language } = useText();
  const event = usePlan((plan) => plan.event);
  const days = usePlan((plan) => plan.days);
  const busy = useFiles((files) => files.busy);
  const dates = Object.values(days)
    .flatMap((day) => day?.date ?? [])
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const when = [first && last && formatDates(first, last, language), event.place].filter(Boolean).join(' · ');

  return (
    <header className="topbar">
      <span className="brand" aria-hidden>
        L
      </span>
      <h1 title={event.title}>{event.title || t('records.untitled')}</h1>
      <span className="topbar-when" title={when}>
        {when}
      </span>
      <SaveStatus />
      <span className="topbar-space" />
      <PaletteButton />
      <span className="topbar-space" />
      <CheckCount />
      <UndoButtons />
      <Button
        appearance="subtle"
        icon={<History20Regular />}
        aria-label={t('files.versions.title')}
        title={t('files.versions.title')}
        onClick={showVersions}
      />
      <LookMenu />
      <Button icon={<FolderArrowLeft20Regular />} onClick={() => void closePlan()} disabledFocusable={busy}>
        <span className="topbar-word">{t('app.file.close')}</span>
      </Button>
      <ExportMenu />
    </header>
  );
}

function UndoButtons() {
  const { t } = useText();
  const back = usePlanStore(({ open }) => open?.history.past.at(-1)?.label);
  const forward = usePlanStore(({ open }) => open?.history.future.at(-1)?.label);
  return (
    <>
      <Button
        appearance="subtle"
        className="topbar-step"
        icon={<ArrowUndo20Regular />}
        disabledFocusable={back === undefined}
        title={back === undefined ? t('app.undo') : t('app.undoWhat', { what: t(back) })}
        onClick={undoLast}
      >
        <span className="topbar-word topbar-known">{t('app.undo')}</span>
      </Button>
      <Button
        appearance="subtle"
        className="topbar-step"
        icon={<ArrowRedo20Regular />}
        disabledFocusable={forward === undefined}
        title={forward === undefined ? t('app.redo') : t('app.redoWhat', { what: t(forward) })}
        onClick={redoNext}
      >
        <span className="topbar-word topbar-known">{t('app.redo')}</span>
      </Button>
    </>
  );
}

/** What the programme leaves as besides a workbook. */
const FORMATS = ['pdf', 'docx', 'html', 'csv'] as const;

function ExportMenu() {
  const { t } = useText();
  const busy = useFiles((files) => files.busy);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="primary" icon={<ArrowExportUp20Regular />} disabledFocusable={busy}>
          <span className="topbar-word">{t('app.export.button')}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem secondaryContent="Ctrl+E" onClick={() => void showExport()}>
            {t('exporting.menu')}
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+P" onClick={() => void showPrint()}>
            {t('app.export.print')}
          </MenuItem>
          <MenuItem onClick={showMail}>{t('exporting.mail.menu')}</MenuItem>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('app.export.workbook')}</MenuGroupHeader>
            <MenuItem onClick={() => void exportAs('xlsx', 'sv')}>{t('app.export.inSwedish')}</MenuItem>
            <MenuItem onClick={() => void exportAs('xlsx', 'en')}>{t('app.export.inEnglish')}</MenuItem>
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('app.export.as')}</MenuGroupHeader>
            {FORMATS.map((format) => (
              <MenuItem key={format} onClick={() => void exportAs(format)}>
                {t(`app.export.${format}`)}
              </MenuItem>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
