import { fold } from '../../shared/i18n/fold.ts';
import type { MessageKey, Translate } from '../../shared/i18n/translator.ts';
import { keysWords } from '../actions/action.ts';
import { ACTIONS } from '../actions/index.ts';

/** Keys, as a text of the catalogues or just as they are written, and what they do. */
type Row = readonly [keys: MessageKey | { readonly plain: string }, what: MessageKey];

interface Keys {
  readonly title: MessageKey;
  readonly rows: readonly Row[];
}

/** A section of the list: what its keys are and what they do, in words. Commands without keys have none. */
export interface ShortcutSection {
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly keys: string; readonly what: string }[];
}

const plain = (text: string) => ({ plain: text });

/** The headings of the commands, by what their ids begin with. */
const COMMANDS: readonly { readonly title: MessageKey; readonly parts: readonly string[] }[] = [
  { title: 'app.menu.file', parts: ['file'] },
  { title: 'app.menu.edit', parts: ['edit'] },
  { title: 'commands.action.menu', parts: ['session', 'programme'] },
  { title: 'commands.action.blocks', parts: ['block'] },
  { title: 'app.menu.view', parts: ['view'] },
  { title: 'list.help.grid', parts: ['grid'] },
  { title: 'app.menu.help', parts: ['help'] },
];

/** What keys do, and the mouse, where something has the focus or lies under the pointer. */
const IN_VIEWS: readonly Keys[] = [
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
      ['app.shortcuts.keys.delete', 'app.shortcuts.toTray'],
      ['arranging.help.altArrows', 'arranging.help.minute'],
      ['arranging.help.letterKeys', 'arranging.help.how'],
      ['arranging.help.letter', 'arranging.rename'],
      ['arranging.help.ctrlSpace', 'arranging.help.more'],
      [plain('N'), 'app.shortcuts.create'],
      ['list.help.menuKeys', 'list.help.menu'],
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
    title: 'list.name',
    rows: [
      ['app.shortcuts.keys.arrows', 'app.shortcuts.walkCells'],
      ['list.help.editKeys', 'list.help.edit'],
      ['list.help.tab', 'list.help.next'],
      ['app.shortcuts.keys.escape', 'list.help.restore'],
      [plain('Ctrl+Enter'), 'list.help.same'],
      ['app.shortcuts.keys.shiftArrows', 'list.help.select'],
      ['arranging.help.ctrlSpace', 'arranging.help.more'],
      ['app.shortcuts.keys.delete', 'app.shortcuts.toTray'],
      ['list.help.menuKeys', 'list.help.menu'],
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

/** Every command and every key, by where they belong; those that hold every word of `search`. */
export function shortcutSections(t: Translate, search: string): ShortcutSection[] {
  const commands = COMMANDS.map(({ title, parts }) => ({
    title: t(title),
    rows: ACTIONS.filter(({ id }) => parts.includes(id.split('.')[0] ?? '')).map(({ id, keys, label }) => ({
      id,
      keys: keysWords(keys ?? '', t),
      what: t(label),
    })),
  }));
  const inViews = IN_VIEWS.map(({ title, rows }) => ({
    title: t(title),
    rows: rows.map(([keys, what], place) => ({
      id: `${title} ${place}`,
      keys: typeof keys === 'string' ? t(keys) : keysWords(keys.plain, t),
      what: t(what),
    })),
  }));
  const words = fold(search).split(/\s+/).filter(Boolean);
  return [...commands, ...inViews]
    .map(({ title, rows }) => ({
      title,
      rows: rows.filter((row) => {
        const text = fold(`${title} ${row.keys} ${row.what}`);
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}
