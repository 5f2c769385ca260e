import { ordered, type Plan } from '../../shared/plan/plan.ts';
import { template } from '../../shared/templates/index.ts';
import { Board, savedPlan } from './board.ts';
import { expect, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';
import { expectShown, storeAs, storePlan } from './stored-plan.ts';

/** LOKA with one room besides the large hall, and with nobody and nothing on the programme but lunch and dinner. */
async function storeOther(folder: string): Promise<string> {
  const plan = template('loka', 'sv', '2013-08-01');
  const [first] = ordered(plan, 'rooms');
  if (first === undefined) throw new Error('LOKA has rooms');
  const meals = ordered(plan, 'sessions').filter(({ kind }) => kind === 'meal');
  const empty: Plan = {
    ...plan,
    event: { ...plan.event, title: 'Andra' },
    rooms: { [first.id]: first },
    people: {},
    organisations: {},
    tracks: {},
    groups: {},
    goals: {},
    assignments: {},
    seats: {},
    takeaways: {},
    requests: {},
    sessions: Object.fromEntries(
      meals.map((meal) => [
        meal.id,
        { ...meal, rooms: [first.id], people: [], track: null, group: null, goals: [], after: [] },
      ]),
    ),
  };
  return storeAs(folder, 'andra.lokaplan', empty);
}

test('sessions are copied and cut in one window and pasted in another, with what is known there', async ({
  start,
  folder,
}) => {
  const own = await storePlan(folder, 'loka.lokaplan', 'LOKA');
  const other = await storeOther(folder);
  const { app } = await start(own, other);
  await expect.poll(() => app.windows().length).toBe(2);
  const [one, two] = app.windows();
  if (one === undefined || two === undefined) throw new Error('There are two windows');
  const heading = one.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^(LOKA|Andra)$/);
  const [first, second] = (await heading.textContent()) === 'LOKA' ? [one, two] : [two, one];
  await expectShown(first, 'LOKA');
  await expectShown(second, 'Andra');
  const [from, to] = [new Board(first), new Board(second)];
  const before = (await readPlanFile(other)).plan;
  const source = (await readPlanFile(own)).plan;
  const workshop = ordered(source, 'sessions').find(
    ({ kind, people, start: at }) => kind === 'workshop' && people.length > 0 && at?.startsWith('2013-08-29'),
  );
  if (workshop === undefined) throw new Error('LOKA has workshops on the first day');
  const named = new RegExp(`^Grupp ${workshop.number} `);
  const theirs = () => savedPlan(second, other);
  const made = async () =>
    ordered(await theirs(), 'sessions').filter(({ id }) => before.sessions[id] === undefined);

  await from.block(named).first().click();
  await first.keyboard.press('Control+c');
  await expect(first.getByText('1 programpunkt är kopierad.').first()).toBeVisible();
  const place = await to.point(/^Stora salen/, '15:30');
  await second.mouse.click(place.x, place.y);
  await second.keyboard.press('Control+v');
  // Whoever holds it comes along by name; a room that is not there does not.
  const told = second.getByText(/^1 programpunkt är inklistrad\./).first();
  await expect(told).toBeVisible();
  for (const { person } of workshop.people)
    await expect(told).toContainText(source.people[person]?.name ?? '');
  await expect(to.block(new RegExp(workshop.title))).toBeFocused();
  const [pasted, ...more] = await made();
  expect(more).toEqual([]);
  expect(pasted).toMatchObject({ title: workshop.title, minutes: workshop.minutes, group: null });
  expect(pasted?.start).toMatch(/^2013-08-29T15:/);
  expect(pasted?.rooms).toEqual(Object.keys(before.rooms));
  const names = Object.values((await theirs()).people).map((person) => person?.name);
  expect(new Set(names)).toEqual(new Set(workshop.people.map(({ person }) => source.people[person]?.name)));
  expect((await readPlanFile(own)).plan).toEqual(source);

  // One undo takes the session and its people back.
  await second.keyboard.press('Control+z');
  await expect.poll(async () => (await theirs()).sessions).toEqual(before.sessions);
  expect((await theirs()).people).toEqual({});

  // Cut here, it waits in the tray here, and is new there.
  await from.block(named).first().click();
  await first.keyboard.press('Control+x');
  await expect(from.tray.getByRole('button', { name: new RegExp(workshop.title) })).toBeVisible();
  await second.mouse.click(place.x, place.y);
  await second.keyboard.press('Control+v');
  await expect(to.block(new RegExp(workshop.title))).toBeFocused();
  expect(await made()).toHaveLength(1);
  const left = (await savedPlan(first, own)).sessions[workshop.id];
  expect(left).toMatchObject({ title: workshop.title, start: null });

  // And back: pasted where it was cut, it is moved and not copied.
  await first.keyboard.press('Control+v');
  const back = await savedPlan(first, own);
  expect(Object.keys(back.sessions)).toHaveLength(Object.keys(source.sessions).length);
});
