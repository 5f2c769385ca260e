import { Search16Regular } from '@fluentui/react-icons';
import { useText } from '../i18n/use-text.ts';
import { showPalette } from '../store/palette.ts';
import './palette.css';

/** The way to the command palette in the top bar. */
export function PaletteButton() {
  const { t } = useText();
  return (
    <button
      type="button"
      className="command-palette-button"
      title={t('palette.title')}
      aria-label={t('palette.button')}
      onClick={showPalette}
    >
      <Search16Regular aria-hidden />
      <span aria-hidden>{t('palette.button')}</span>
      <kbd aria-hidden>Ctrl+K</kbd>
    </button>
  );
}
