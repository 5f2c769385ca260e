import { expect, test } from 'vitest';
import { type LaunchPlace, launchFiles } from '../../../electron/launch-files.ts';

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
  expect(launchFiles(argv, place)).toEqual(files);
});
