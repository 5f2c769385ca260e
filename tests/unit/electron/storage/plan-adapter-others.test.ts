import { writeFileSync } from 'node:fs';
import { mkdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../../../electron/storage/file-system.ts';
import { PlanAdapter } from '../../../../electron/storage/plan-adapter.ts';
import { serialise } from '../../../../shared/file/serialise.ts';
import { errorOf, impatient, watchedFileSystem } from './faulty-file-system.ts';
import { fileOf, PLAN, titled } from './plans.ts';
import { NAME, problemOf, stored } from './stored-file.ts';

describe('looking', () => {
  const other = (title: string) => serialise(fileOf(titled(PLAN, title)));

  test('sees nothing new in what was read or written here, and does not read it again', async () => {
    const file = await stored();
    let opened = 0;
    const fs = watchedFileSystem((call) => {
      if (call === 'open') opened += 1;
    });
    const adapter = new PlanAdapter(file, fs);
    await adapter.read();
    expect(await adapter.look()).toBe('same');
    opened = 0;
    for (let i = 0; i < 5; i += 1) expect(await adapter.look()).toBe('same');
    expect(opened).toBe(0);
    await adapter.write(fileOf(titled(PLAN, 'vår')));
    expect(await adapter.look()).toBe('same');
    const now = new Date();
    await utimes(file, now, now);
    expect(await adapter.look()).toBe('same');
  });

  test('sees what another program wrote, also with the same size and dates', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    expect(await adapter.look()).toBe('same');
    const { atime, mtime } = await stat(file);
    await writeFile(file, serialise(fileOf()).replace('LOKA', 'FOKA'));
    await utimes(file, atime, mtime);
    expect(await adapter.look()).toBe('changed');
    expect(await adapter.look()).toBe('changed');
    await writeFile(file, serialise(fileOf()));
    expect(await adapter.look()).toBe('same');
  });

  test('sees every one of many changes that follow each other closely', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    for (let i = 0; i < 10; i += 1) {
      await writeFile(file, other(`deras ${i}`));
      expect(await adapter.look()).toBe('changed');
      await writeFile(file, serialise(fileOf()));
      expect(await adapter.look()).toBe('same');
    }
  });

  test('sees a change that comes between the look at the folder and the reading', async () => {
    const file = await stored();
    const same = serialise(fileOf());
    const theirs = same.replace('LOKA', 'FOKA');
    let reading = false;
    const fs = watchedFileSystem((call) => {
      if (call === 'file.read' && reading) writeFileSync(file, theirs);
    });
    const adapter = new PlanAdapter(file, fs);
    await adapter.read();
    reading = true;
    expect(await adapter.look()).toBe('changed');
    reading = false;
    expect(await problemOf(adapter.write(fileOf(titled(PLAN, 'vår'))))).toMatchObject({
      code: 'changedOutside',
    });
  });

  test('tells what is gone from what is no plan any more', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    for (const content of ['', 'text', other('deras').slice(0, -20)]) {
      await writeFile(file, content);
      expect(await adapter.look()).toBe('changed');
    }
    await truncate(file, 60_000_000);
    expect(await adapter.look()).toBe('changed');
    await rm(file);
    expect(await adapter.look()).toBe('missing');
    await mkdir(file);
    expect(await adapter.look()).toBe('changed');
    await rm(path.dirname(file), { recursive: true });
    expect(await adapter.look()).toBe('missing');
  });

  test('is no answer when the disk fails', async () => {
    const file = await stored();
    let failing = false;
    const fs = watchedFileSystem(() => {
      if (failing) throw errorOf('EIO');
    });
    const adapter = new PlanAdapter(file, fs);
    await adapter.read();
    failing = true;
    expect(await problemOf(adapter.look())).toEqual({ code: 'diskError', name: NAME, detail: 'EIO' });
  });

  test('and a disk with dates in whole seconds is waited for as long as that takes', async () => {
    const file = await stored();
    const fs = { ...nodeFileSystem };
    fs.identify = async (place) => {
      const identity = await nodeFileSystem.identify(place);
      return identity && { ...identity, clockStep: 2000 };
    };
    const patience = impatient();
    const adapter = new PlanAdapter(file, fs, 50, patience);
    await adapter.read();
    expect(await adapter.look()).toBe('same');
    expect(patience.waited).toBe(2000);
  });

  test('at a file that never holds still gives up', async () => {
    const file = await stored();
    let turn = 0;
    const fs = { ...nodeFileSystem, identify: async () => ({ key: `${turn++}`, clockStep: 30 }) };
    const adapter = new PlanAdapter(file, fs, 50, impatient());
    await adapter.read();
    expect(await problemOf(adapter.look())).toEqual({ code: 'busy', name: NAME });
    expect(await problemOf(adapter.write(fileOf()))).toEqual({ code: 'busy', name: NAME });
  });
});

test('a look that one’s own write overtakes takes what was there before for no stranger’s', async () => {
  const file = await stored();
  let opened = () => {};
  let goOn = () => {};
  const looking = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const written = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let armed = false;
  const adapter = new PlanAdapter(file, {
    ...nodeFileSystem,
    open: async (name, flags, mode) => {
      const handle = await nodeFileSystem.open(name, flags, mode);
      if (armed && name === file) {
        armed = false;
        opened();
        await written;
      }
      return handle;
    },
  });
  await adapter.read();
  armed = true;
  const look = adapter.look();
  await looking;
  await adapter.write(fileOf(titled(PLAN, 'vår')));
  goOn();
  expect(await look).toBe('same');
  expect(await adapter.look()).toBe('same');
});

describe('what another program wrote', () => {
  test('can be read without being written over, until it is accepted', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    const theirs = fileOf(titled(PLAN, 'deras'));
    await writeFile(file, serialise(theirs));
    const found = await adapter.readChanged();
    expect(found.file).toEqual(theirs);
    expect(Buffer.from(found.bytes).toString()).toBe(serialise(theirs));
    const mine = fileOf(titled(PLAN, 'vår'));
    expect(await problemOf(adapter.write(mine))).toMatchObject({ code: 'changedOutside' });
    expect(await adapter.look()).toBe('changed');
    found.accept();
    expect(await adapter.look()).toBe('same');
    await adapter.write(mine);
    expect((await new PlanAdapter(file).read()).plan.event.title).toBe('vår');
  });

  test('and changed again after it was read is not written over, accepted or not', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    await writeFile(file, serialise(fileOf(titled(PLAN, 'deras'))));
    const found = await adapter.readChanged();
    await writeFile(file, serialise(fileOf(titled(PLAN, 'senare'))));
    found.accept();
    expect(await adapter.look()).toBe('changed');
    expect(await problemOf(adapter.write(fileOf()))).toMatchObject({ code: 'changedOutside' });
  });

  test('and is no plan or gone is a problem that changes nothing', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    await writeFile(file, 'text');
    expect(await problemOf(adapter.readChanged())).toMatchObject({ code: 'notJson' });
    await rm(file);
    expect(await problemOf(adapter.readChanged())).toEqual({ code: 'missing', name: NAME });
    await writeFile(file, serialise(fileOf()));
    await adapter.write(fileOf(titled(PLAN, 'vår')));
  });
});
