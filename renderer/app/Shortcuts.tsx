import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { MessageKey } from '../../shared/i18n/translator.ts';
import { ACTIONS } from '../actions/index.ts';
import { useText } from '../i18n/use-text.ts';
import { useHelp } from '../store/help.ts';
import './shortcuts.css';

type Row = readonly [keys: MessageKey | { readonly plain: string }, what: MessageKey];

const plain = (text: string) => ({ plain: text });

const SECTIONS: readonly { readonly title: MessageKey; readonly rows: readonly Row[] }[] = [
  {
    title: 'app.shortcuts.everywhere',
    rows: ACTIONS.flatMap(({ keys, label }): Row[] => (keys === undefined ? [] : [[plain(keys), label]])),
  },
  {
    title: 'app.shortcuts.programme',
    rows: [
      ['app.shortcuts.keys.arrows', 'app.shortcuts.walk'],
      ['app.shortcuts.keys.space', 'app.shortcuts.pickUp'],
      ['app.shortcuts.keys.arrows', 'app.shortcuts.move'],
      ['app.shortcuts.keys.ctrlUpDown', 'app.shortcuts.moveHalfHour'],
      ['app.shortcuts.keys.ctrlArrows', 'app.shortcuts.moveDay'],
      ['app.shortcuts.keys.shiftArrows', 'app.shortcuts.lengthen'],
      ['app.shortcuts.keys.escape', 'app.shortcuts.putBack'],
      ['app.shortcuts.keys.enter', 'app.shortcuts.openDetails'],
      ['app.shortcuts.keys.delete', 'app.shortcuts.toTray'],
      ['arranging.help.altArrows', 'arranging.help.minute'],
      ['arranging.help.letterKeys', 'arranging.help.how'],
      ['arranging.help.letter', 'arranging.rename'],
      ['arranging.help.ctrlSpace', 'arranging.help.more'],
      [plain('N'), 'app.shortcuts.create'],
    ],
  },
  {
    title: 'arranging.help.title',
    rows: [
      ['arranging.help.dragEmpty', 'arranging.help.draw'],
      ['arranging.help.dragAcross', 'arranging.help.marquee'],
      ['arranging.help.ctrlClick', 'arranging.help.more'],
      ['arranging.help.ctrlDrag', 'arranging.help.copy'],
      ['arranging.help.shiftDrag', 'arranging.push.label'],
      ['arranging.help.altDrag', 'arranging.help.precise'],
      ['arranging.help.dropOn', 'commands.action.swap'],
    ],
  },
  {
    title: 'findings.shortcut.section',
    rows: [
      ['app.shortcuts.keys.arrows', 'findings.shortcut.walk'],
      ['findings.shortcut.keys.leftRight', 'findings.shortcut.fold'],
      ['app.shortcuts.keys.enter', 'findings.shortcut.go'],
      ['app.shortcuts.keys.space', 'findings.shortcut.open'],
      [plain('Alt+Enter'), 'findings.shortcut.remedy'],
      [plain('M'), 'findings.shortcut.mute'],
    ],
  },
  {
    title: 'app.shortcuts.reviewers',
    rows: [
      ['app.shortcuts.keys.arrows', 'app.shortcuts.walkCells'],
      ['app.shortcuts.keys.space', 'app.shortcuts.toggle'],
      [plain('?'), 'proposal.why.ask'],
      [plain('F2'), 'reviewers.row.rename'],
    ],
  },
];

/** The list of keyboard shortcuts. */
export function Shortcuts() {
  const { t } = useText();
  const shown = useHelp((state) => state.shown);
  const hide = () => useHelp.setState({ shown: false });
  return (
    <Dialog open={shown} onOpenChange={(_, data) => useHelp.setState({ shown: data.open })}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('app.shortcuts.title')}</DialogTitle>
          <DialogContent>
            {SECTIONS.map((section) => (
              <section key={section.title} className="shortcuts">
                <h3>{t(section.title)}</h3>
                <dl>
                  {section.rows.map(([keys, what]) => (
                    <div key={what}>
                      <dt>
                        <kbd>{typeof keys === 'string' ? t(keys) : keys.plain}</kbd>
                      </dt>
                      <dd>{t(what)}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </DialogContent>
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
