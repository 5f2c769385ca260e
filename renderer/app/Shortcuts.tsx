import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  SearchBox,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useHelp } from '../store/help.ts';
import { shortcutSections } from './shortcut-sections.ts';
import './shortcuts.css';

/** The list of all commands and keys. */
export function Shortcuts() {
  const { t } = useText();
  const shown = useHelp((state) => state.shown);
  const hide = () => useHelp.setState({ shown: false });
  return (
    <Dialog open={shown} onOpenChange={(_, data) => useHelp.setState({ shown: data.open })}>
      <DialogSurface className="shortcuts-dialog">
        <DialogBody>
          <DialogTitle>{t('app.shortcuts.title')}</DialogTitle>
          <ShortcutList />
          <DialogActions>
            <Button appearance="primary" onClick={hide}>
              {t('app.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Apart, so that it is searched anew each time it is opened. */
function ShortcutList() {
  const { t } = useText();
  const [search, setSearch] = useState('');
  const sections = shortcutSections(t, search);
  return (
    <DialogContent className="shortcuts">
      <SearchBox
        className="shortcuts-search"
        aria-label={t('list.help.search')}
        placeholder={t('list.help.search')}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {/* What scrolls can be scrolled by keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls. */}
      <section className="shortcuts-sections" tabIndex={0} aria-label={t('app.shortcuts.title')}>
        {sections.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(({ id, keys, what }) => (
                <div key={id}>
                  <dt>{keys === '' ? <span>{t('list.help.noKeys')}</span> : <kbd>{keys}</kbd>}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {sections.length === 0 && <p role="status">{t('palette.nothing', { text: search.trim() })}</p>}
      </section>
    </DialogContent>
  );
}
