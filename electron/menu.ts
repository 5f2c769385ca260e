import type { MenuItemConstructorOptions } from 'electron';
import type { Preferences } from '../shared/api/app.ts';
import type { Recent } from '../shared/api/opened.ts';
import type { MessageKey, Messages, Translate } from '../shared/i18n/translator.ts';
import { BLOCKS, type BlockId } from '../shared/programme/gestures/blocks.ts';
import { COLOURINGS } from '../shared/programme/hue.ts';
import { COLUMNS } from '../shared/programme/lane.ts';

export interface MenuState {
  readonly t: Translate;
  readonly platform: NodeJS.Platform;
  readonly preferences: Preferences;
  readonly recents: readonly Recent[];
  /** Offers Chromium's developer tools. */
  readonly developer: boolean;
}

export interface MenuActions {
  /** Has the window in front perform the command with this id. */
  readonly command: (id: string) => void;
  readonly openRecent: (recent: string) => void;
  readonly prefer: (preferences: Preferences) => void;
  readonly about: () => void;
}

/** The application menu, in the language and for the platform of `state`. */
export function menuTemplate(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const { t, platform } = state;
  const mac: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const window: MenuItemConstructorOptions[] =
    platform === 'darwin' ? [{ role: 'windowMenu', label: t('app.menu.window') }] : [];
  return [
    ...mac,
    fileMenu(state, actions),
    editMenu(state, actions),
    sessionMenu(state, actions),
    viewMenu(state, actions),
    ...window,
    helpMenu(state, actions),
  ];
}

/**
 * An item that performs a command of the window. Its keys are shown but left to the page, where undo in a text
 * field must act on the text. (On a Mac the menu takes them, and the page decides by what has the focus.)
 */
function command(
  t: Translate,
  label: MessageKey,
  id: string,
  accelerator: string | undefined,
  { command: perform }: MenuActions,
) {
  return {
    id,
    label: t(label),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => perform(id),
  } satisfies MenuItemConstructorOptions;
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

function fileMenu({ t, platform, recents }: MenuState, actions: MenuActions): MenuItemConstructorOptions {
  const recent: MenuItemConstructorOptions[] =
    recents.length === 0
      ? [{ label: t('app.menu.noRecent'), enabled: false }]
      : recents.map(({ recent: id, title, name, folder }) => ({
          label: `${title === '' ? name : title} – ${folder}`.replaceAll('&', '&&'),
          click: () => actions.openRecent(id),
        }));
  const quit: MenuItemConstructorOptions[] =
    platform === 'darwin' ? [] : [SEPARATOR, { label: t('app.menu.quit'), role: 'quit' }];
  return {
    label: t('app.menu.file'),
    submenu: [
      command(t, 'app.menu.new', 'file.new', 'CmdOrCtrl+N', actions),
      command(t, 'app.menu.open', 'file.open', 'CmdOrCtrl+O', actions),
      { label: t('app.menu.recent'), submenu: recent },
      SEPARATOR,
      command(t, 'app.menu.save', 'file.save', 'CmdOrCtrl+S', actions),
      command(t, 'app.menu.saveAs', 'file.saveAs', 'CmdOrCtrl+Shift+S', actions),
      command(t, 'app.menu.saveCopy', 'file.saveCopy', 'CmdOrCtrl+Alt+S', actions),
      command(t, 'app.menu.versions', 'file.versions', 'CmdOrCtrl+Shift+H', actions),
      SEPARATOR,
      command(t, 'imports.menu', 'file.import', 'CmdOrCtrl+I', actions),
      command(t, 'exporting.menu', 'file.exporting', 'CmdOrCtrl+E', actions),
      command(t, 'app.menu.export', 'file.export', 'CmdOrCtrl+Shift+E', actions),
      command(t, 'app.export.print', 'file.print', 'CmdOrCtrl+P', actions),
      command(t, 'exporting.mail.menu', 'file.mail', undefined, actions),
      SEPARATOR,
      command(t, 'app.menu.close', 'file.close', 'CmdOrCtrl+W', actions),
      ...quit,
    ],
  };
}

function editMenu({ t }: MenuState, actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: t('app.menu.edit'),
    submenu: [
      command(t, 'app.menu.undo', 'edit.undo', 'CmdOrCtrl+Z', actions),
      command(t, 'app.menu.redo', 'edit.redo', 'CmdOrCtrl+Y', actions),
      SEPARATOR,
      { label: t('app.menu.cut'), role: 'cut' },
      { label: t('app.menu.copy'), role: 'copy' },
      { label: t('app.menu.paste'), role: 'paste' },
      { label: t('app.menu.selectAll'), role: 'selectAll' },
    ],
  };
}

function sessionMenu({ t }: MenuState, actions: MenuActions): MenuItemConstructorOptions {
  const action = (name: keyof Messages['commands']['action'], accelerator?: string) =>
    command(t, `commands.action.${name}`, `session.${name}`, accelerator, actions);
  return {
    label: t('commands.action.menu'),
    submenu: [
      command(t, 'arranging.make', 'session.new', 'CmdOrCtrl+Shift+N', actions),
      {
        label: t('commands.action.blocks'),
        submenu: [
          ...(Object.keys(BLOCKS) as BlockId[]).map((block) =>
            command(t, `commands.block.palette.${block}`, `block.${block}`, undefined, actions),
          ),
          SEPARATOR,
          command(t, 'commands.action.lunchEveryDay', 'block.lunchEveryDay', undefined, actions),
        ],
      },
      SEPARATOR,
      command(t, 'app.shortcuts.openDetails', 'session.open', undefined, actions),
      command(t, 'arranging.rename', 'session.rename', 'F2', actions),
      command(t, 'arranging.selectAll', 'session.selectAll', undefined, actions),
      SEPARATOR,
      command(t, 'arranging.push.turn', 'programme.push', 'CmdOrCtrl+Shift+F', actions),
      command(t, 'arranging.push.turnReach', 'programme.pushReach', undefined, actions),
      action('later', 'Alt+PageDown'),
      action('earlier', 'Alt+PageUp'),
      action('dayLater', 'Shift+Alt+PageDown'),
      action('dayEarlier', 'Shift+Alt+PageUp'),
      SEPARATOR,
      action('duplicate', 'CmdOrCtrl+D'),
      action('everyDay', 'CmdOrCtrl+Shift+D'),
      action('everyRoom'),
      action('swap', 'CmdOrCtrl+B'),
      action('swapRooms', 'CmdOrCtrl+Shift+B'),
      SEPARATOR,
      action('lock', 'CmdOrCtrl+L'),
      action('cancel', 'CmdOrCtrl+Shift+U'),
      action('unplace'),
      action('remove', 'CmdOrCtrl+Shift+Delete'),
    ],
  };
}

function viewMenu(state: MenuState, actions: MenuActions): MenuItemConstructorOptions {
  const { t, preferences, developer } = state;
  const choice = (label: MessageKey, change: Partial<Preferences>): MenuItemConstructorOptions => ({
    label: t(label),
    type: 'radio',
    checked: Object.entries(change).every(
      ([name, value]) => preferences[name as keyof Preferences] === value,
    ),
    click: () => actions.prefer({ ...preferences, ...change }),
  });
  return {
    label: t('app.menu.view'),
    submenu: [
      command(t, 'app.menu.programme', 'view.programme', 'CmdOrCtrl+1', actions),
      command(t, 'app.menu.reviewers', 'view.reviewers', 'CmdOrCtrl+2', actions),
      command(t, 'app.menu.groups', 'view.groups', 'CmdOrCtrl+3', actions),
      command(t, 'app.menu.people', 'view.people', 'CmdOrCtrl+4', actions),
      command(t, 'app.menu.settings', 'view.settings', 'CmdOrCtrl+5', actions),
      SEPARATOR,
      command(t, 'palette.title', 'view.palette', 'CmdOrCtrl+K', actions),
      command(t, 'findings.toggle', 'view.findings', 'F8', actions),
      SEPARATOR,
      command(t, 'list.toggle', 'view.shape', 'CmdOrCtrl+Shift+L', actions),
      columnsMenu(state, actions),
      coloursMenu(state, actions),
      command(t, 'columns.fullness.show', 'grid.fullness', undefined, actions),
      SEPARATOR,
      {
        label: t('app.menu.language'),
        submenu: [
          choice('app.menu.swedish', { language: 'sv' }),
          choice('app.menu.english', { language: 'en' }),
        ],
      },
      {
        label: t('app.menu.theme'),
        submenu: [
          choice('app.menu.light', { theme: 'light' }),
          choice('app.menu.dark', { theme: 'dark' }),
          choice('app.menu.highContrast', { theme: 'highContrast' }),
          choice('app.menu.system', { theme: 'system' }),
        ],
      },
      SEPARATOR,
      { label: t('app.menu.zoomIn'), role: 'zoomIn' },
      { label: t('app.menu.zoomOut'), role: 'zoomOut' },
      { label: t('app.menu.resetZoom'), role: 'resetZoom' },
      { label: t('app.menu.fullScreen'), role: 'togglefullscreen' },
      ...(developer ? [SEPARATOR, { label: t('app.menu.developer'), role: 'toggleDevTools' } as const] : []),
    ],
  };
}

/** How the columns of the grid are looked at. */
function columnsMenu({ t }: MenuState, actions: MenuActions): MenuItemConstructorOptions {
  const action = (label: MessageKey, id: string) => command(t, label, `grid.${id}`, undefined, actions);
  return {
    label: t('columns.choose'),
    submenu: [
      ...COLUMNS.map((columns) => action(`columns.action.by.${columns}`, `columns.${columns}`)),
      SEPARATOR,
      action('columns.grouped', 'grouped'),
      action('columns.showAll', 'showAll'),
      SEPARATOR,
      action('columns.wider', 'wider'),
      action('columns.narrower', 'narrower'),
      action('columns.allAcross', 'allAcross'),
      SEPARATOR,
      action('columns.action.zoomIn', 'zoomIn'),
      action('columns.action.zoomOut', 'zoomOut'),
      action('columns.action.zoomToFit', 'zoomToFit'),
    ],
  };
}

function coloursMenu({ t }: MenuState, actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: t('columns.colouring'),
    submenu: COLOURINGS.map((colouring) =>
      command(t, `columns.action.colour.${colouring}`, `grid.colour.${colouring}`, undefined, actions),
    ),
  };
}

function helpMenu({ t }: MenuState, actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: t('app.menu.help'),
    role: 'help',
    submenu: [
      command(t, 'app.menu.shortcuts', 'help.shortcuts', 'F1', actions),
      { label: t('app.menu.about'), click: actions.about },
    ],
  };
}
