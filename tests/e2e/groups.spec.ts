import type { Page } from '@playwright/test';
import { all, type Plan } from '../../shared/plan/plan.ts';
import { template } from '../../shared/templates/index.ts';
import { fokusWith, withParticipants } from '../fixtures/fokus-participants.ts';
import { expectAccessible } from './axe.ts';
import { saved } from './board.ts';
import { expect, type Running, test } from './launch.ts';
import { dress, type Look } from './looks.ts';
import { readPlanFile } from './read-back.ts';
import { storeAs } from './stored-plan.ts';

const store = (folder: string, plan: Plan) => storeAs(folder, 'plan.lokaplan', plan);

async function toGroups({ window }: Running): Promise<void> {
  await window.getByRole('navigation').waitFor();
  await window.keyboard.press('Control+3');
  await window.getByRole('main', { name: 'Grupper' }).waitFor();
}

const group = (page: Page, number: number) => page.getByRole('region', { name: `Grupp ${number},` });
const tray = (page: Page) => page.getByRole('region', { name: 'Utan plats' });

/** Who sits in a session, by name. */
function seatedIn(plan: Plan, session: string): string[] {
  return all(plan, 'seats')
    .filter((seat) => seat.session === session)
    .map(({ participant }) => plan.people[participant]?.name ?? '')
    .sort();
}

test('a hundred people are seated in groups, taken over in part, moved by mouse and by keyboard, and undone', async ({
  start,
  folder,
}) => {
  const file = await store(folder, fokusWith(100));
  const lokaplan = await start(file);
  const { window } = lokaplan;
  const { keyboard } = window;
  const plan = async () => (await readPlanFile(file)).plan;
  await toGroups(lokaplan);
  await expect(window.getByText('0 av 100 har plats')).toBeVisible();

  await test.step('twelve more groups of about eight are made at once, and undone at once', async () => {
    await window.getByRole('button', { name: 'Gör grupper' }).click();
    const dialogue = window.getByRole('dialog');
    await dialogue.getByRole('textbox', { name: 'Antal grupper' }).fill('12');
    await dialogue.getByRole('textbox', { name: 'Personer i varje' }).fill('8');
    await dialogue.getByRole('textbox', { name: 'Börjar' }).fill('14.30');
    await dialogue.getByRole('textbox', { name: 'Minuter' }).fill('30');
    await expect(dialogue.getByText('12 grupper med 6–10 platser, för 100 deltagare.')).toBeVisible();
    await dialogue.getByRole('button', { name: 'Gör 12 grupper' }).click();
    await expect(window.getByRole('combobox', { name: 'Pass' }).getByRole('option')).toHaveCount(2);
    await saved(window);
    const made = await plan();
    expect(Object.keys(made.groups)).toHaveLength(24);
    const second = all(made, 'sessions').filter(({ start: at }) => at === '2020-11-05T14:30');
    expect(second).toHaveLength(12);
    expect(new Set(second.flatMap(({ rooms }) => rooms)).size).toBe(12);
    await window.getByRole('banner').getByRole('button', { name: 'Ångra' }).click();
    await expect(window.getByRole('combobox', { name: 'Pass' })).toHaveCount(0);
    await window.getByRole('banner').getByRole('button', { name: 'Gör om' }).click();
    await expect(window.getByRole('combobox', { name: 'Pass' })).toBeVisible();
  });

  await test.step('a seating is proposed, proved, and shown before anything changes', async () => {
    await window.getByRole('button', { name: 'Vad förslaget gäller' }).click();
    await window.getByRole('menuitem', { name: 'Bara det här passet' }).click();
    const panel = window.getByRole('region', { name: 'Förslag till placering' });
    await expect(panel.getByText('100 får plats')).toBeVisible();
    await expect(panel.getByText('Bevisat bäst på alla nivåer.')).toBeVisible();
    await expect(window.getByText('0 av 100 har plats')).toBeVisible();
    await expect(group(window, 1).getByRole('list', { name: 'Föreslagna till Grupp 1' })).toBeVisible();
    await expectAccessible(lokaplan, 'groups-proposed');
  });

  await test.step('one group is taken over, then the rest, each one undo', async () => {
    await group(window, 1)
      .getByRole('button', { name: /^Godta Grupp 1 / })
      .click();
    await saved(window);
    const first = seatedIn(await plan(), 'session:w1');
    expect(first.length).toBeGreaterThanOrEqual(8);
    expect(Object.keys((await plan()).seats)).toHaveLength(first.length);
    await expect(group(window, 1).getByRole('option')).toHaveCount(first.length);
    await window.getByRole('button', { name: 'Godta allt' }).click();
    await expect(window.getByText('100 av 100 har plats')).toBeVisible();
    await saved(window);
    const seated = await plan();
    const sizes = all(seated, 'sessions')
      .filter(({ start: at }) => at === '2020-11-05T13:00')
      .map(({ id }) => seatedIn(seated, id).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    await expectAccessible(lokaplan, 'groups-seated');
  });

  const before = await plan();
  await test.step('one is dragged to another group with the mouse', async () => {
    const chip = group(window, 1).getByRole('option').first();
    const name = (await chip.locator('.group-chip-name').textContent()) ?? '';
    const target = group(window, 2);
    const [from, to] = [await chip.boundingBox(), await target.boundingBox()];
    if (from === null || to === null) throw new Error('Nothing to drag');
    await window.mouse.move(from.x + 40, from.y + 10);
    await window.mouse.down();
    await window.mouse.move(from.x + 60, from.y + 30, { steps: 3 });
    await window.mouse.move(to.x + 60, to.y + 60, { steps: 8 });
    await expect(target).toHaveAttribute('data-over', '');
    await lokaplan.picture('groups-dragging');
    await window.mouse.up();
    await expect(group(window, 2).getByRole('option', { name })).toBeVisible();
    await saved(window);
    expect(seatedIn(await plan(), 'session:w2')).toContain(name);
    expect(seatedIn(await plan(), 'session:w1')).not.toContain(name);
    await keyboard.press('Control+z');
    await saved(window);
    expect((await plan()).seats).toEqual(before.seats);
  });

  await test.step('Esc in the middle of a drag leaves everything as it was', async () => {
    const from = await group(window, 1).getByRole('option').first().boundingBox();
    const to = await group(window, 3).boundingBox();
    if (from === null || to === null) throw new Error('Nothing to drag');
    await window.mouse.move(from.x + 40, from.y + 10);
    await window.mouse.down();
    await window.mouse.move(to.x + 60, to.y + 60, { steps: 8 });
    await keyboard.press('Escape');
    await window.mouse.up();
    await saved(window);
    expect((await plan()).seats).toEqual(before.seats);
  });

  await test.step('two are moved by keyboard alone, each step spoken', async () => {
    const spoken = window.locator('output[aria-live]');
    const chips = group(window, 3).getByRole('option');
    const names = await chips.locator('.group-chip-name').allTextContents();
    await chips.first().focus();
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Space');
    await expect(spoken).toContainText('Du håller 2 personer.');
    await keyboard.press('ArrowRight');
    await expect(spoken).toContainText(/Grupp 4: blir \d+ av 10/);
    await keyboard.press('Space');
    await expect(spoken).toContainText('2 personer sitter nu i Grupp 4.');
    await saved(window);
    expect(seatedIn(await plan(), 'session:w4')).toEqual(expect.arrayContaining(names.slice(0, 2)));
    await keyboard.press('Control+z');
    await saved(window);
    expect((await plan()).seats).toEqual(before.seats);
  });

  await test.step('out of their group they wait in the tray, where they are found again', async () => {
    const chip = group(window, 5).getByRole('option').first();
    const name = (await chip.locator('.group-chip-name').textContent()) ?? '';
    await chip.focus();
    await keyboard.press('Delete');
    await tray(window).getByRole('searchbox').fill(name);
    await expect(tray(window).getByRole('option')).toHaveCount(1);
    await keyboard.press('Control+z');
  });
});

test('who is kept together and apart is said of people selected, and what contradicts itself is told', async ({
  start,
  folder,
}) => {
  const file = await store(folder, fokusWith(24));
  const lokaplan = await start(file);
  const { window } = lokaplan;
  await toGroups(lokaplan);
  const chips = tray(window).getByRole('option');
  const bind = async (how: string, ...numbers: number[]) => {
    const [first = 0, ...others] = numbers;
    await chips.nth(first).click();
    for (const other of others) await chips.nth(other).click({ modifiers: ['Control'] });
    await chips.nth(first).press('Enter');
    await window.getByRole('menuitem', { name: how, exact: true }).click();
  };
  await bind('Håll ihop', 0, 1);
  await bind('Håll ihop', 1, 2);
  await bind('Håll isär', 0, 2);
  await saved(window);
  const { plan } = await readPlanFile(file);
  expect(plan.people['person:d0']).toMatchObject({ together: ['person:d1'], apart: ['person:d2'] });

  await window.getByRole('button', { name: 'Föreslå placering' }).click();
  const panel = window.getByRole('region', { name: 'Förslag till placering' });
  await expect(panel.getByText('Allt går inte ihop')).toBeVisible();
  await expect(
    panel.getByText(
      'Anna Andersson och Åsa Andersson ska både hållas isär och ihop (genom Erik Andersson). Släpp det ena.',
    ),
  ).toBeVisible();
  await panel.getByRole('button', { name: 'Kasta' }).click();

  await window.getByRole('button', { name: 'Regler för placering' }).click();
  await window.getByRole('button', { name: 'Släpp Anna Andersson och Åsa Andersson' }).click();
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Föreslå placering' }).click();
  await expect(panel.getByText('24 får plats')).toBeVisible();
  await expect(panel.getByText('Allt går inte ihop')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Godta allt' }).click();
  await saved(window);
  const after = (await readPlanFile(file)).plan;
  const together = all(after, 'sessions').filter(({ id }) =>
    ['Anna Andersson', 'Erik Andersson', 'Åsa Andersson'].every((name) => seatedIn(after, id).includes(name)),
  );
  expect(together).toHaveLength(1);
});

test('wishes and company are edited in the panel of a person', async ({ start, folder }) => {
  const file = await store(folder, fokusWith(6));
  const lokaplan = await start(file);
  const { window } = lokaplan;
  await window.getByRole('navigation').waitFor();
  await window.keyboard.press('Control+4');
  await window.getByRole('searchbox').fill('Erik Andersson');
  await window.getByText('Erik Andersson').first().click();
  const panel = window.getByRole('complementary', { name: 'Uppgifter om Erik Andersson' });
  await panel.getByRole('button', { name: 'Lägg till önskemål' }).click();
  await panel.getByRole('combobox', { name: 'Önskemål 1' }).selectOption('group:4');
  await panel.getByRole('combobox', { name: 'Hur gärna' }).selectOption('none');
  const field = panel.getByRole('combobox', { name: 'Inte tillsammans med', exact: true });
  await field.fill('Maria');
  await window.getByRole('option', { name: 'Maria Andersson' }).click();
  await saved(window);
  expect((await readPlanFile(file)).plan.people['person:d1']).toMatchObject({
    wishes: [{ for: 'group:4', rank: null }],
    apart: ['person:d4'],
  });
  await expectAccessible(lokaplan, 'groups-person');
});

test('in LOKA the participants sit in the workshops of both days, and those responsible stay with theirs', async ({
  start,
  folder,
}) => {
  const loka = withParticipants(template('loka', 'sv', '2013-08-01'), 80);
  const responsible = all(loka, 'people').filter(({ roles }) => roles.includes('responsible'));
  const both = responsible.map((person) => [
    person.id,
    { ...person, roles: [...person.roles, 'participant' as const] },
  ]);
  const file = await store(folder, { ...loka, people: { ...loka.people, ...Object.fromEntries(both) } });
  const lokaplan = await start(file);
  const { window } = lokaplan;
  await toGroups(lokaplan);
  await expect(window.getByRole('combobox', { name: 'Pass' }).getByRole('option')).toHaveCount(2);
  await window.getByRole('button', { name: 'Föreslå placering' }).click();
  // What is proposed for each pass is told, shown on request, and may be taken over by itself.
  const parts = window.getByRole('list', { name: 'Förslaget pass för pass' }).getByRole('listitem');
  await expect(parts).toHaveCount(2, { timeout: 100_000 });
  await expect(parts.nth(0)).toContainText(/tors 29 aug 15.30–17.00.*\d+ får plats/);
  await expect(parts.nth(1)).toContainText(/fre 30 aug 10.30–12.00.*\d+ får plats/);
  await expect(window.getByText('Bevisat bäst på alla nivåer.')).toBeVisible();
  await parts.nth(1).getByRole('button', { name: /^fre/ }).click();
  await expect(parts.nth(1).getByRole('button', { name: /^fre/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(group(window, 1).getByRole('list', { name: 'Föreslagna till Grupp 1' })).toBeVisible();
  await lokaplan.picture('groups-passes');
  await window.getByRole('button', { name: 'Godta fre 30 aug 10.30–12.00' }).click();
  await saved(window);
  const day = (of: Plan) => [...new Set(all(of, 'seats').map(({ session }) => of.sessions[session]?.start))];
  expect(day((await readPlanFile(file)).plan)).toEqual(['2013-08-30T10:30']);
  await window.getByRole('button', { name: 'Godta allt' }).click();
  await saved(window);
  const { plan } = await readPlanFile(file);
  expect(day(plan)).toHaveLength(2);
  // Of the people responsible, those whose workshop is cancelled on one day take part that day.
  for (const { id, name } of responsible) {
    const runs = all(plan, 'sessions').filter(({ people }) => people.some(({ person }) => person === id));
    for (const { id: session } of runs) expect(seatedIn(plan, session)).not.toContain(name);
  }
  const cancelled = all(plan, 'sessions').filter(({ status }) => status === 'cancelled');
  for (const { id } of cancelled) expect(seatedIn(plan, id)).toEqual([]);
  await window.getByRole('combobox', { name: 'Pass' }).selectOption({ index: 1 });
  await expectAccessible(lokaplan, 'groups-loka');
});

const LOOKS: readonly Look[] = [
  { language: 'sv', theme: 'Mörkt', size: [1280, 800] },
  { language: 'en', theme: 'Ljust', size: [1920, 1080] },
  { language: 'en', theme: 'Hög kontrast', size: [1280, 800] },
];
for (const look of LOOKS) {
  const { language, theme, size } = look;
  test(`the groups in ${language}, ${theme}, ${size[0]}`, async ({ start, folder }) => {
    const lokaplan = await start(await store(folder, fokusWith(100)));
    const { window } = lokaplan;
    await lokaplan.resize(...size);
    await toGroups(lokaplan);
    await window.getByRole('button', { name: 'Föreslå placering' }).click();
    await window.getByRole('button', { name: 'Godta allt' }).click();
    await dress(lokaplan, look);
    await expectAccessible(lokaplan, `groups-${language}-${theme.replace(' ', '-')}-${size[0]}`);
  });
}

test('a group that has no time yet is told of, and leads to the programme', async ({ start, folder }) => {
  const fokus = fokusWith(40);
  const [first] = all(fokus, 'sessions').filter(({ group: of }) => of !== null);
  if (first === undefined) throw new Error('FOKUS has no groups');
  const sessions = { ...fokus.sessions, [first.id]: { ...first, start: null } };
  const lokaplan = await start(await store(folder, { ...fokus, sessions }));
  const { window } = lokaplan;
  await toGroups(lokaplan);
  const loose = window.getByRole('region', { name: 'Utan tid' });
  await expect(loose.getByRole('button')).toHaveCount(1);
  await lokaplan.picture('groups-loose');
  await loose.getByRole('button').click();
  await expect(window.getByRole('main', { name: 'Program' })).toBeVisible();
});

test('without groups and without participants the view says so, and how to go on', async ({
  start,
  folder,
}) => {
  const lokaplan = await start(await store(folder, template('empty', 'sv', '2026-01-12')));
  await toGroups(lokaplan);
  await expect(lokaplan.window.getByText('Inget pass med grupper än')).toBeVisible();
  await expectAccessible(lokaplan, 'groups-empty');
});
