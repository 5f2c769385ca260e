import { expect, test } from 'vitest';
import { type Arrival, arrivingFiles, type LaunchPlace } from '../../../electron/launch-files.ts';

const LINUX: LaunchPlace = {
  cwd: '/home/anna/Planer',
  appPath: '/opt/lokaplan/resources/app.asar',
  platform: 'linux',
};
const MAC: LaunchPlace = {
  cwd: '/',
  appPath: '/Applications/Lokaplan.app/Contents/Resources/app.asar',
  platform: 'darwin',
};
const WINDOWS: LaunchPlace = {
  cwd: 'C:\\Users\\Anna',
  appPath: 'C:\\Program Files\\Lokaplan\\resources\\app.asar',
  platform: 'win32',
};
/** Started from a checkout, as npm start does it. */
const CHECKOUT: LaunchPlace = {
  cwd: '/home/anna/lokaplan',
  appPath: '/home/anna/lokaplan',
  platform: 'linux',
};

/** Where the first program stands when a second is started: its folder must not count. */
const ELSEWHERE: Partial<Record<NodeJS.Platform, string>> = { win32: 'C:\\Windows\\System32' };

test.each<[string, LaunchPlace, string[], string[]]>([
  ['nothing but the program', LINUX, ['/opt/lokaplan/lokaplan'], []],
  ['an empty argv', LINUX, [], []],
  ['a path', LINUX, ['lokaplan', '/tmp/plan.lokaplan'], ['/tmp/plan.lokaplan']],
  [
    'a path from where the user stands',
    LINUX,
    ['lokaplan', 'loka.lokaplan'],
    ['/home/anna/Planer/loka.lokaplan'],
  ],
  ['a path that goes up', LINUX, ['lokaplan', '../loka.lokaplan'], ['/home/anna/loka.lokaplan']],
  [
    'spaces and dashes',
    LINUX,
    ['lokaplan', '/tmp/LOKA – Halvårsstatus 2.lokaplan'],
    ['/tmp/LOKA – Halvårsstatus 2.lokaplan'],
  ],
  ['å, ä and ö', LINUX, ['lokaplan', '/tmp/Höst på Åland.lokaplan'], ['/tmp/Höst på Åland.lokaplan']],
  [
    'composed and decomposed letters as they are',
    LINUX,
    ['lokaplan', '/tmp/A\u030a.lokaplan'],
    ['/tmp/A\u030a.lokaplan'],
  ],
  [
    'flags',
    LINUX,
    ['lokaplan', '--no-sandbox', '-v', '--user-data-dir=/tmp/x', '/tmp/a.lokaplan'],
    ['/tmp/a.lokaplan'],
  ],
  ['flags behind the file', LINUX, ['lokaplan', '/tmp/a.lokaplan', '--enable-logging'], ['/tmp/a.lokaplan']],
  [
    'what Chromium adds to a second start',
    LINUX,
    ['lokaplan', '--allow-file-access-from-files', '--original-process-start-time=13', 'a.lokaplan'],
    ['/home/anna/Planer/a.lokaplan'],
  ],
  [
    'names with a dash in front, after --',
    LINUX,
    ['lokaplan', '--', '-utkast.lokaplan', '--x'],
    ['/home/anna/Planer/-utkast.lokaplan', '/home/anna/Planer/--x'],
  ],
  ['a file called -- after --', LINUX, ['lokaplan', '--', '--'], ['/home/anna/Planer/--']],
  [
    'several files',
    LINUX,
    ['lokaplan', 'a.lokaplan', '/tmp/b.lokaplan'],
    ['/home/anna/Planer/a.lokaplan', '/tmp/b.lokaplan'],
  ],
  [
    'the same file twice',
    LINUX,
    ['lokaplan', 'a.lokaplan', './a.lokaplan', '/home/anna/Planer/a.lokaplan'],
    ['/home/anna/Planer/a.lokaplan'],
  ],
  ['a file address', LINUX, ['lokaplan', 'file:///tmp/a.lokaplan'], ['/tmp/a.lokaplan']],
  [
    'a file address with escapes',
    LINUX,
    ['lokaplan', 'file:///tmp/H%C3%B6st%20p%C3%A5%20%C3%85land.lokaplan'],
    ['/tmp/Höst på Åland.lokaplan'],
  ],
  ['a file address with one slash', LINUX, ['lokaplan', 'file:/tmp/a.lokaplan'], ['/tmp/a.lokaplan']],
  [
    'a file address of this computer by name',
    LINUX,
    ['lokaplan', 'file://localhost/tmp/a.lokaplan'],
    ['/tmp/a.lokaplan'],
  ],
  ['a file address of another computer', LINUX, ['lokaplan', 'file://server/plan.lokaplan'], []],
  ['a file address with an escaped slash', LINUX, ['lokaplan', 'file:///tmp/a%2Fb.lokaplan'], []],
  ['a file address with a broken escape', LINUX, ['lokaplan', 'file:///tmp/%zz.lokaplan'], []],
  [
    'addresses that are no files',
    LINUX,
    ['lokaplan', 'https://example.org/a.lokaplan', 'lokaplan://open?a'],
    [],
  ],
  ['a colon in a name', LINUX, ['lokaplan', 'kl 9:00.lokaplan'], ['/home/anna/Planer/kl 9:00.lokaplan']],
  ['a per cent sign in a name', LINUX, ['lokaplan', '/tmp/100%.lokaplan'], ['/tmp/100%.lokaplan']],
  ['a name in upper case', LINUX, ['lokaplan', '/tmp/A.LOKAPLAN'], ['/tmp/A.LOKAPLAN']],
  ['another ending', LINUX, ['lokaplan', '/tmp/plan (1).lokaplan.txt'], ['/tmp/plan (1).lokaplan.txt']],
  ['empty and blank arguments', LINUX, ['lokaplan', '', '  ', '/tmp/a.lokaplan'], ['/tmp/a.lokaplan']],
  ['a zero byte', LINUX, ['lokaplan', '/tmp/a\0.lokaplan'], []],
  ['a backslash is a letter here', LINUX, ['lokaplan', 'a\\b.lokaplan'], ['/home/anna/Planer/a\\b.lokaplan']],
  [
    'the folder of the program, as a dot',
    CHECKOUT,
    ['electron', '.', 'a.lokaplan'],
    ['/home/anna/lokaplan/a.lokaplan'],
  ],
  [
    'the folder of the program, in full',
    CHECKOUT,
    ['electron', '--no-sandbox', '/home/anna/lokaplan/', '/tmp/a.lokaplan'],
    ['/tmp/a.lokaplan'],
  ],
  [
    'the process number of the Finder',
    MAC,
    ['Lokaplan', '-psn_0_12345', '/Users/anna/Höst.lokaplan'],
    ['/Users/anna/Höst.lokaplan'],
  ],
  [
    'a drive',
    WINDOWS,
    ['lokaplan.exe', 'D:\\Planer\\Höst och vår.lokaplan'],
    ['D:\\Planer\\Höst och vår.lokaplan'],
  ],
  ['a drive with slashes', WINDOWS, ['lokaplan.exe', 'd:/Planer/a.lokaplan'], ['d:\\Planer\\a.lokaplan']],
  [
    'a name from where the user stands, on Windows',
    WINDOWS,
    ['lokaplan.exe', 'a.lokaplan'],
    ['C:\\Users\\Anna\\a.lokaplan'],
  ],
  [
    'a shared folder',
    WINDOWS,
    ['lokaplan.exe', '\\\\server\\planer\\a.lokaplan'],
    ['\\\\server\\planer\\a.lokaplan'],
  ],
  [
    'quotation marks that were left on',
    WINDOWS,
    ['lokaplan.exe', '"C:\\Mina planer\\a.lokaplan"'],
    ['C:\\Mina planer\\a.lokaplan'],
  ],
  [
    'a file address of a drive',
    WINDOWS,
    ['lokaplan.exe', 'file:///C:/Mina%20planer/a.lokaplan'],
    ['C:\\Mina planer\\a.lokaplan'],
  ],
  [
    'a file address of a shared folder',
    WINDOWS,
    ['lokaplan.exe', 'file://server/planer/a.lokaplan'],
    ['\\\\server\\planer\\a.lokaplan'],
  ],
  [
    'flags with a slash',
    WINDOWS,
    ['lokaplan.exe', '/prefetch:1', '/allusers', 'a.lokaplan'],
    ['C:\\Users\\Anna\\a.lokaplan'],
  ],
  ['an address without slashes, on Windows', WINDOWS, ['lokaplan.exe', 'mailto:anna@example.org'], []],
  [
    'the folder of the program, on Windows',
    WINDOWS,
    ['electron.exe', 'c:\\program files\\lokaplan\\resources\\app.asar'],
    [],
  ],
])('%s', (_what, place, argv, files) => {
  expect(arrivingFiles({ by: 'start', argv }, place)).toEqual(files);
  // A second start that has sent nothing is read the same way, from where it was started.
  const second = { by: 'secondStart', argv, cwd: place.cwd, data: undefined } as const;
  expect(arrivingFiles(second, { ...place, cwd: ELSEWHERE[place.platform] ?? '/' })).toEqual(files);
});

const start = (...argv: string[]): Arrival => ({ by: 'start', argv: ['lokaplan', ...argv] });
const second = (data: unknown, ...argv: string[]): Arrival => ({
  by: 'secondStart',
  argv: ['lokaplan', ...argv],
  cwd: '/home/bo',
  data,
});
const openFile = (file: string): Arrival => ({ by: 'openFile', file });
const drop = (paths: unknown): Arrival => ({ by: 'drop', paths });
const DECOMPOSED = '/Users/anna/Ho\u0308st.lokaplan';
const COMPOSED = '/Users/anna/H\u00F6st.lokaplan';

test.each<[string, LaunchPlace, Arrival, string[]]>([
  // Argv on Windows.
  ['a long path', WINDOWS, start('\\\\?\\D:\\Planer\\a.lokaplan'), ['D:\\Planer\\a.lokaplan']],
  [
    'a long path of a share',
    WINDOWS,
    start('\\\\?\\UNC\\server\\p\\a.lokaplan'),
    ['\\\\server\\p\\a.lokaplan'],
  ],
  ['a device', WINDOWS, start('\\\\.\\pipe\\a.lokaplan', '\\\\.\\PhysicalDrive0'), []],
  ['a drive alone before a name', WINDOWS, start('C:a.lokaplan'), ['C:\\Users\\Anna\\a.lokaplan']],
  ['from the root of the drive', WINDOWS, start('/Planer/a.lokaplan'), ['C:\\Planer\\a.lokaplan']],
  ['up and on', WINDOWS, start('..\\Bo\\a.lokaplan'), ['C:\\Users\\Bo\\a.lokaplan']],
  ['a stray quotation mark', WINDOWS, start('C:\\Mina planer\\a.lokaplan"'), ['C:\\Mina planer\\a.lokaplan']],
  ['a stream behind a file', WINDOWS, start('a.lokaplan:hidden'), []],
  ['a short name', WINDOWS, start('C:\\MINAPL~1\\a.LOK'), ['C:\\MINAPL~1\\a.LOK']],
  ['capitals', WINDOWS, start('C:\\a.lokaplan', 'c:\\A.LOKAPLAN'), ['C:\\a.lokaplan']],
  [
    'letters of two code points',
    WINDOWS,
    start('C:\\H\u00F6st.lokaplan', 'C:\\Ho\u0308st.lokaplan'),
    ['C:\\H\u00F6st.lokaplan', 'C:\\Ho\u0308st.lokaplan'],
  ],
  ['a trailing backslash', WINDOWS, start('C:\\a.lokaplan\\'), ['C:\\a.lokaplan']],
  ['a file address without a drive', WINDOWS, start('file:///Planer/a.lokaplan'), []],
  [
    'a file address of a share with escapes',
    WINDOWS,
    start('file://server/Mina%20planer/%C3%85.lokaplan'),
    ['\\\\server\\Mina planer\\Å.lokaplan'],
  ],
  [
    'what Chromium and Windows add',
    WINDOWS,
    start(
      '--allow-file-access-from-files',
      '--original-process-start-time=1',
      '--type=renderer',
      '/prefetch:8',
      'a.lokaplan',
    ),
    ['C:\\Users\\Anna\\a.lokaplan'],
  ],
  // Argv elsewhere.
  ['a trailing slash', LINUX, start('/tmp/a.lokaplan/'), ['/tmp/a.lokaplan']],
  ['slashes in a row', LINUX, start('//tmp///a.lokaplan'), ['/tmp/a.lokaplan']],
  ['capitals are other files', LINUX, start('/a.lokaplan', '/A.lokaplan'), ['/a.lokaplan', '/A.lokaplan']],
  ['capitals are the same file', MAC, start('/a.lokaplan', '/A.lokaplan'), ['/a.lokaplan']],
  ['composed and decomposed are the same file', MAC, start(DECOMPOSED, COMPOSED), [DECOMPOSED]],
  ['composed and decomposed are two files', LINUX, start(DECOMPOSED, COMPOSED), [DECOMPOSED, COMPOSED]],
  ['an escaped zero byte', LINUX, start('file:///tmp/a%00.lokaplan'), []],
  ['a query and a fragment', LINUX, start('file:///tmp/a.lokaplan?x=1#y'), ['/tmp/a.lokaplan']],
  [
    'capitals in the scheme',
    LINUX,
    start('FILE:///tmp/a.lokaplan', 'HTTP://x/y.lokaplan'),
    ['/tmp/a.lokaplan'],
  ],
  ['blanks around a name are its own', LINUX, start(' a.lokaplan '), ['/home/anna/Planer/ a.lokaplan ']],
  ['a line break in a name', LINUX, start('a\nb.lokaplan'), ['/home/anna/Planer/a\nb.lokaplan']],
  [
    'from an AppImage',
    { ...LINUX, appPath: '/tmp/.mount_LokaplX1/resources/app.asar' },
    start('--no-sandbox', 'a.lokaplan'),
    ['/home/anna/Planer/a.lokaplan'],
  ],
  [
    'a file inside the checkout',
    CHECKOUT,
    start('.', 'plans/a.lokaplan'),
    ['/home/anna/lokaplan/plans/a.lokaplan'],
  ],
  ['a dash alone', LINUX, start('-'), []],
  // A second start.
  [
    'what it has sent counts, not its argv',
    LINUX,
    second({ files: ['/tmp/b.lokaplan'] }, 'a.lokaplan'),
    ['/tmp/b.lokaplan'],
  ],
  ['it has sent that there is nothing', LINUX, second({ files: [] }, 'a.lokaplan'), []],
  [
    'it has sent nothing: its own folder counts',
    LINUX,
    second(undefined, 'a.lokaplan'),
    ['/home/bo/a.lokaplan'],
  ],
  [
    'it has sent something else',
    LINUX,
    second({ files: '/tmp/b.lokaplan' }, 'a.lokaplan'),
    ['/home/bo/a.lokaplan'],
  ],
  ['it has sent null', LINUX, second(null, '--flag'), []],
  [
    'what it has sent is looked at',
    LINUX,
    second({ files: [7, 'b.lokaplan', '/a\0', '/tmp/../a.lokaplan', '/a.lokaplan'] }),
    ['/a.lokaplan'],
  ],
  // Files handed over by the system and dropped.
  ['a double-click on macOS', MAC, openFile(DECOMPOSED), [DECOMPOSED]],
  ['a relative path is none of the system’s', MAC, openFile('a.lokaplan'), []],
  ['a name that looks like a flag', MAC, openFile('/-a.lokaplan'), ['/-a.lokaplan']],
  [
    'several files',
    WINDOWS,
    drop(['C:\\a.lokaplan', '\\\\server\\p\\b.lokaplan', 'c:\\A.lokaplan']),
    ['C:\\a.lokaplan', '\\\\server\\p\\b.lokaplan'],
  ],
  ['a long path dropped', WINDOWS, drop(['\\\\?\\C:\\a.lokaplan']), ['C:\\a.lokaplan']],
  [
    'text and pictures from a page have no path',
    LINUX,
    drop(['', 'a.lokaplan', null, {}, '/tmp/a.lokaplan']),
    ['/tmp/a.lokaplan'],
  ],
  ['no list', LINUX, drop('/tmp/a.lokaplan'), []],
  ['nothing', LINUX, drop(undefined), []],
  ['an address', LINUX, drop(['file:///tmp/a.lokaplan', 'https://example.org/a.lokaplan']), []],
])('%s', (_what, place, arrival, files) => {
  expect(arrivingFiles(arrival, place)).toEqual(files);
});
