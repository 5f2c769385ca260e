import { create } from 'zustand';
import type { Exported } from '../../shared/api/export.ts';
import type { ResponseOf } from '../../shared/api.ts';
import { type ExportChoices, type ExportFormat, FIRST_CHOICES } from '../../shared/export/choices.ts';
import type { Logo } from '../../shared/export/logo.ts';
import { SHEET_SETS } from '../../shared/export/sheet-sets.ts';
import type { ExportProblem } from '../../shared/export/text-files.ts';
import type { PersonId } from '../../shared/plan/ids.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import { type Problem, problemText } from '../../shared/problem.ts';
import { bridge } from '../bridge.ts';
import { textNow } from '../i18n/use-text.ts';
import { alone, commitPendingText } from './files.ts';
import { notify } from './notices.ts';
import { allHandedOver, usePlanStore } from './plan.ts';

/** What came of the last thing that was written or printed from the dialogue. */
export type Outcome =
  | { readonly kind: 'saved'; readonly exported: Exported }
  | { readonly kind: 'printed' }
  | { readonly kind: 'problem'; readonly text: string };

interface ExportingStore {
  /** What is chosen, while the dialogue is on the screen; null while it is not. */
  readonly choices: ExportChoices | null;
  readonly logo: Logo | null;
  /** Whether what is chosen is kept for the next time: not where someone came for one person's programme. */
  readonly kept: boolean;
  readonly outcome: Outcome | null;
  readonly mailing: boolean;
}

/** The export that is being prepared. It concerns the plan that is open, and changes nothing in it. */
export const useExporting = create<ExportingStore>(() => ({
  choices: null,
  logo: null,
  kept: true,
  outcome: null,
  mailing: false,
}));

/** Shows the dialogue with what was chosen for this plan the last time. */
export function showExport(): Promise<void> {
  return show({}, true);
}

/** Shows the dialogue with paper chosen, whatever the plan left as the last time. */
export function showPrint(): Promise<void> {
  return show({ format: 'print' }, true);
}

/** Shows the dialogue with the personal programme of someone chosen. */
export function exportPerson(person: PersonId): Promise<void> {
  const chosen = { sheets: ['person-pages'], people: [person], days: null, rooms: null, since: null };
  return show({ ...chosen, format: 'pdf', calendar: 'person', person }, false);
}

async function show(chosen: Partial<ExportChoices>, kept: boolean): Promise<void> {
  const { open } = usePlanStore.getState();
  if (open === null || useExporting.getState().choices !== null) return;
  commitPendingText();
  const remembered = await bridge.call('export.remembered', { document: open.document });
  const now = usePlanStore.getState().open;
  if (now?.document !== open.document) return;
  const { choices, logo } = remembered.ok ? remembered.value : { choices: null, logo: null };
  const all = { ...FIRST_CHOICES, ...choices, ...chosen };
  useExporting.setState({ choices: stillThere(all, now.plan), logo, kept, outcome: null });
}

/** The choices without what the plan has no longer; a limit to nothing is none. */
function stillThere(choices: ExportChoices, plan: Plan): ExportChoices {
  const held = <I extends string>(ids: readonly I[] | null, table: object): I[] | null => {
    const left = ids?.filter((id) => Object.hasOwn(table, id)) ?? [];
    return left.length === 0 ? null : left;
  };
  const { person } = choices;
  return {
    ...choices,
    days: held(choices.days, plan.days),
    rooms: held(choices.rooms, plan.rooms),
    people: held(choices.people, plan.people),
    person: person !== null && plan.people[person] ? person : null,
  };
}

let toRemember: ReturnType<typeof setTimeout> | undefined;
/** Someone who clicks through a list is not noted at each click. In milliseconds. */
const RESTED = 400;

/** Chooses something else than before. */
export function choose(change: Partial<ExportChoices>): void {
  const { choices } = useExporting.getState();
  if (choices === null) return;
  useExporting.setState({ choices: { ...choices, ...change }, outcome: null });
  clearTimeout(toRemember);
  toRemember = setTimeout(remember, RESTED);
}

function remember(): void {
  clearTimeout(toRemember);
  const { choices, logo, kept } = useExporting.getState();
  const { open } = usePlanStore.getState();
  if (choices === null || open === null || !kept) return;
  const logoText = logo?.alternative ?? '';
  void bridge.call('export.remember', { document: open.document, choices, logoText });
}

/** Takes the dialogue away, and ends what is being written. */
export function closeExport(): void {
  remember();
  void bridge.call('export.cancel', undefined);
  useExporting.setState({ choices: null, outcome: null });
}

/** Says something else of the logo. */
export function describeLogo(alternative: string): void {
  const { logo } = useExporting.getState();
  if (logo !== null) useExporting.setState({ logo: { ...logo, alternative } });
  choose({});
}

/** Has the user choose a picture. */
export async function chooseLogo(): Promise<void> {
  const { open } = usePlanStore.getState();
  if (open === null) return;
  const chosen = await bridge.call('export.chooseLogo', { document: open.document });
  if (chosen.ok === true) {
    useExporting.setState({ logo: chosen.value });
    choose({ logo: true });
  } else if (!chosen.ok) {
    const { problem } = chosen;
    const t = textNow();
    const text =
      problem.code === 'noPicture' ? t('exporting.logo.noPicture', problem) : problemText(problem, t);
    useExporting.setState({ outcome: { kind: 'problem', text } });
  }
}

/** Prints without a logo from now on. */
export function dropLogo(): void {
  const { open } = usePlanStore.getState();
  if (open !== null) void bridge.call('export.dropLogo', { document: open.document });
  useExporting.setState({ logo: null });
}

/** Writes or prints what is chosen. */
export function perform(): Promise<void> {
  return alone(async () => {
    const { choices } = useExporting.getState();
    const { open } = usePlanStore.getState();
    if (choices === null || open === null) return;
    remember();
    useExporting.setState({ outcome: null });
    const outcome =
      choices.format === 'print'
        ? await printed(open.document, choices)
        : await saved(open.document, choices);
    if (useExporting.getState().choices !== null) useExporting.setState({ outcome });
  });
}

async function saved(document: string, choices: ExportChoices): Promise<Outcome | null> {
  await allHandedOver();
  return outcomeOf(await bridge.call('plan.export', { document, choices }));
}

async function printed(document: string, choices: ExportChoices): Promise<Outcome | null> {
  await allHandedOver();
  try {
    const answer = await bridge.call('plan.print', { document, choices });
    if (answer.ok === 'cancelled') return null;
    if (!answer.ok) return { kind: 'problem', text: problemText(answer.problem, textNow()) };
    return answer.value ? { kind: 'printed' } : null;
  } catch {
    return { kind: 'problem', text: textNow()('app.export.notPrinted') };
  }
}

function outcomeOf(answer: ResponseOf<'plan.export'>): Outcome | null {
  if (answer.ok === 'cancelled') return null;
  if (answer.ok) return { kind: 'saved', exported: answer.value };
  return { kind: 'problem', text: exportProblemText(answer.problem) };
}

/** What was in the way of a file, in words. */
export function exportProblemText(problem: Problem | ExportProblem): string {
  const t = textNow();
  if (problem.code === 'unknownZone') return t('exports.problem.unknownZone', { zone: problem.zone });
  if (problem.code === 'noDays') return t('exports.problem.noDays');
  return problemText(problem, t);
}

/** Has the system open what was written. */
export async function openExported({ file, name }: Exported): Promise<void> {
  const opened = await bridge.call('export.open', { file });
  if (!opened) notify({ tone: 'warning', text: textNow()('exporting.noProgram', { name }) });
}

/** Shows what was written where it lies. */
export function showExported({ file }: Exported): void {
  void bridge.call('export.show', { file });
}

/** Writes the open plan as a file of another kind, without the dialogue; in its own language without another. */
export function exportAs(format: Exclude<ExportFormat, 'print'>, language?: Language): Promise<void> {
  return alone(async () => {
    const { open } = usePlanStore.getState();
    if (open === null) return;
    const sheets = format === 'xlsx' ? [...SHEET_SETS.everything.sheets] : FIRST_CHOICES.sheets;
    const outcome = await saved(open.document, {
      ...FIRST_CHOICES,
      format,
      sheets,
      language: language ?? null,
    });
    if (outcome?.kind === 'problem') notify({ tone: 'error', text: outcome.text });
    if (outcome?.kind !== 'saved') return;
    const { exported } = outcome;
    const t = textNow();
    notify({
      tone: 'success',
      text: t('app.export.done', { name: exported.name }),
      action: { label: t('app.export.showFile'), perform: () => showExported(exported) },
    });
  });
}

/** Shows what an e-mail is made of. */
export function showMail(): void {
  if (usePlanStore.getState().open !== null) useExporting.setState({ mailing: true });
}

/** Takes the e-mail away. */
export function closeMail(): void {
  void bridge.call('export.cancel', undefined);
  useExporting.setState({ mailing: false });
}

// What was chosen for one plan says nothing of another.
usePlanStore.subscribe(({ open }, { open: before }) => {
  if (open?.document !== before?.document)
    useExporting.setState({ choices: null, outcome: null, mailing: false });
});
