// @ts-check
import { inRoot, root } from './paths.mjs';
import { run } from './runtime/commands.mjs';
import { runScript } from './runtime/failure.mjs';

/** Each part has surroundings of its own: only the screen has a DOM, and shared/ has nothing at all. */
const PROJECTS = ['.', 'shared/export/web-page', 'electron', 'renderer', 'tests', 'build'];

await runScript(async () => {
  const tsc = inRoot('node_modules', 'typescript', 'bin', 'tsc');
  const checked = await Promise.all(
    PROJECTS.map((name) => run(process.execPath, [tsc, '-p', name], { cwd: root })),
  );
  // A file that two parts import is wrong in both, and is told once.
  const lines = new Set(checked.flatMap(({ stdout, stderr }) => (stdout + stderr).split('\n')));
  const said = [...lines].join('\n').trim();
  if (said) console.log(said);
  return checked.some(({ code }) => code !== 0) ? 1 : 0;
});
