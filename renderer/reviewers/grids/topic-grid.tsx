import type { Finding } from '../../../shared/checks/finding.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { ReviewMatrix, Row } from '../../../shared/reviewing/matrix.ts';
import { competenceIn, type Topic, wishFor } from '../../../shared/reviewing/topics.ts';
import { NOTHING, REFUSAL, type SheetKind } from '../../../shared/reviewing/values.ts';
import type { Board } from '../board.ts';
import type { PlannedCells } from '../planned.ts';
import type { Face, Head, SheetGrid, Total } from '../sheet/grid.ts';
import { rateWord, type Speech, topicName } from '../words.ts';
import { personAbove, personBeside, Words } from './heads.tsx';
import { turned } from './turned.ts';

/** Who has this much competence can be put on it with good conscience. */
const GOOD = 2;
/** The checks are told of where reviewers are assigned. */
const NO_FINDINGS: readonly Finding[] = [];

interface TopicParts {
  readonly board: Board;
  readonly matrix: ReviewMatrix;
  readonly planned: PlannedCells | null;
  readonly speech: Speech;
}

/** What reviewers know, or wish for, as a sheet: reviewers by topics. */
export function topicGrid({ board, matrix, planned, speech }: TopicParts): SheetGrid {
  const { plan, t } = speech;
  const { kind } = board;
  const rows = board.people.flatMap((at) => matrix.rows[at] ?? []);
  const topics = board.targets.flatMap((target) => (target.kind === 'topic' ? [target.topic] : []));
  const rowAt = (at: number): Row => {
    const row = rows[at];
    if (row === undefined) throw new RangeError(`No reviewer ${at}`);
    return row;
  };
  const topicAt = (at: number): Topic => {
    const topic = topics[at];
    if (topic === undefined) throw new RangeError(`No topic ${at}`);
    return topic;
  };
  const starts = (at: number) => (board.targets[at]?.startsBand ? 'starts-day' : '');
  const names = topics.map((topic) => topicName(topic, speech));
  const count = (values: readonly string[], of: 'person' | 'topic', className: string): Total => {
    const said = values.filter((value) => value !== NOTHING);
    const refusals = said.filter((value) => value === REFUSAL).length;
    const known = said.filter((value) => Number(value) >= GOOD).length;
    const label =
      kind === 'competence'
        ? t(`reviewers.rates.good.${of}`, { count: known })
        : t('reviewers.rates.wished', { count: said.length - refusals, refusals });
    const shown =
      kind === 'competence'
        ? known > 0 && label
        : [
            said.length > refusals && `♥ ${said.length - refusals}`,
            refusals > 0 && t('reviewers.rates.refusals', { count: refusals }),
          ]
            .filter(Boolean)
            .join(' · ');
    return { className, label, title: label, content: <span>{shown || '–'}</span> };
  };
  const sides = {
    label: t(`reviewers.sheet.${kind}`),
    people: rows.length,
    targets: topics.length,
    personKey: (at: number) => rows[at]?.person.id ?? '',
    targetKey: (at: number) => topics[at]?.id ?? '',
    personBeside: (at: number) => personBeside(rowAt(at), NO_FINDINGS, speech),
    personAbove: (at: number) => personAbove(rowAt(at), NO_FINDINGS, speech),
    targetBeside: (at: number): Head => ({
      className: `reviewer ${starts(at)}`,
      label: names[at] ?? '',
      content: (
        <div className="reviewer-line" title={names[at]}>
          <span className="reviewer-hue session-track" data-hue={hueOf(plan, topicAt(at))} />
          <span className="reviewer-name">{names[at]}</span>
        </div>
      ),
    }),
    targetAbove: (at: number): Head => {
      const topic = topicAt(at);
      return {
        className: `session ${starts(at)}`,
        label: names[at] ?? '',
        content: (
          <>
            <span className="session-track" data-hue={hueOf(plan, topic)} />
            {topic.number !== '' && <span className="session-number">{topic.number}</span>}
            <span className="session-title">
              <Words text={topic.name || t('records.untitled')} />
            </span>
          </>
        ),
      };
    },
    personTotal: (at: number) =>
      count(
        topics.map((topic) => rateOf(kind, rowAt(at), topic)),
        'person',
        board.transposed ? 'fill' : 'load',
      ),
    targetTotal: (at: number) =>
      count(
        rows.map((row) => rateOf(kind, row, topicAt(at))),
        'topic',
        board.transposed ? 'load' : `fill ${starts(at)}`,
      ),
    personName: (at: number) => rows[at]?.person.name ?? '',
    targetName: (at: number) => names[at] ?? '',
    bands: board.bands.map((band) => {
      const name = band.kind === 'topics' ? t(`reviewers.bands.${band.of}`) : '';
      return { key: band.kind === 'topics' ? band.of : '', name, title: name, count: band.count };
    }),
    peopleBand: { key: 'people', name: t('reviewers.reviewer'), title: '', count: rows.length },
    face: (at: number, target: number): Face => {
      const row = rowAt(at);
      const topic = topicAt(target);
      const value = rateOf(kind, row, topic);
      const plan = planned?.get(row.person.id)?.get(topic.id);
      const name = `${row.person.name}, ${names[target] ?? ''}`;
      const words = [rateWord(kind, value, t), ...(plan ? [plan.word] : [])].join(', ');
      return {
        className: `cell rate ${board.transposed ? '' : starts(target)}`,
        label: `${name}: ${words}`,
        mark: plan ? plan.mark : markOf(value, t),
        markClass: plan
          ? `review-mark ${plan.skipped ? 'review-mark-left' : 'review-mark-pasted'}`
          : value === REFUSAL
            ? 'review-rate review-rate-refusal'
            : `review-rate review-rate-${kind === 'competence' || value === NOTHING ? value : 4 - Number(value)}`,
        sign: null,
        value,
        disabled: false,
      };
    },
  };
  const people = (
    <>
      {t('reviewers.reviewer')}
      <small>{t('reviewers.count', { count: rows.length })}</small>
    </>
  );
  const topicHead = t(`reviewers.sheet.${kind}`);
  return turned(sides, board.transposed, {
    corner: board.transposed ? topicHead : people,
    totalsHead: t('reviewers.rates.sum'),
    foot: t('reviewers.rates.sum'),
    sum: null,
  });
}

/** What a cell of competence or of wishes holds. */
export function rateOf(kind: SheetKind, { person }: Row, { id }: Topic): string {
  return kind === 'competence' ? competenceIn(person, id) : wishFor(person, id);
}

function markOf(value: string, t: Speech['t']): string {
  return value === REFUSAL ? t('reviewers.mark.refused') : value;
}

function hueOf(plan: Plan, { id, kind }: Topic): string | undefined {
  const track =
    kind === 'tracks'
      ? id
      : kind === 'groups'
        ? plan.groups[id as keyof Plan['groups']]?.track
        : plan.sessions[id as keyof Plan['sessions']]?.track;
  return (track && plan.tracks[track as keyof Plan['tracks']]?.hue) || undefined;
}
