import { type PointerEvent, useMemo, useRef } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { WIDE } from '../../../shared/programme/fit.ts';
import type { Wording } from '../carry/say.ts';
import { useAsideMarks } from '../carry/use-aside.ts';
import { useColouring } from '../use-colouring.ts';
import { Block } from './Block.tsx';
import { blockWords } from './block-words.ts';
import type { Drawn } from './drawn.ts';
import { inSight, type Sight } from './use-sight.ts';

interface BlocksProps {
  readonly blocks: readonly Drawn[];
  readonly sight: Sight | null;
  /** Those that stay in the page out of sight too: what has the focus or is about to. */
  readonly kept: readonly (SessionId | undefined)[];
  readonly tabStop: SessionId | undefined;
  readonly selection: readonly SessionId[];
  readonly findings: ReadonlyMap<SessionId, readonly Finding[]>;
  readonly wording: Wording;
}

/** The blocks that are in sight, in their order of time. */
export function Blocks(props: BlocksProps) {
  const { blocks, sight, kept, tabStop, selection, findings, wording } = props;
  const { plan, t, language } = wording;
  const { people, groups, rooms } = plan;
  const root = useRef<HTMLDivElement>(null);
  useAsideMarks(root);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the plan it takes these tables only.
  const wordsOf = useMemo(() => blockWords(plan, t, language), [people, groups, rooms, t, language]);
  const colourOf = useColouring(plan, t);
  const selected = useMemo(() => new Set(selection), [selection]);
  const current = selection.at(-1);
  const mounted =
    sight === null
      ? []
      : blocks.filter((block) => inSight(sight, block) || (block.main && kept.includes(block.session.id)));
  /** Resting on a block shows what is cut off in it. Put there only then, since it would be spoken twice. */
  const rest = ({ target }: PointerEvent<HTMLElement>) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null;
    const block = mounted.find(({ session }) => session.id === element?.dataset.session);
    if (element === null || block === undefined) return;
    const { label } = wordsOf(block.session, block.day.day);
    const told = (findings.get(block.session.id) ?? []).map((finding) => finding.text(language));
    element.title = [label, colourOf(block.session).words, ...told].filter(Boolean).join('\n');
  };
  return (
    <div ref={root} className="blocks" onPointerOver={rest}>
      {mounted.map(({ session, day, key, main, home, left, top, width, height, cut }) => {
        // The hard come first.
        const mark = findings.get(session.id)?.[0]?.severity;
        const words = wordsOf(session, day.day);
        const { hue, sign } = colourOf(session);
        return (
          <Block
            key={key}
            session={session}
            left={left}
            top={top}
            width={width}
            height={height}
            cut={cut}
            main={main}
            hue={hue}
            sign={sign}
            people={width < WIDE ? words.shortPeople : words.people}
            room={home === null ? '' : words.rooms}
            homeLeft={home?.left ?? 0}
            homeRight={home?.right ?? width}
            label={[
              words.label,
              mark === undefined ? '' : t(`checks.severity.${mark}`).toLowerCase(),
              selected.has(session.id) && session.id !== current ? t('arranging.isSelected') : '',
            ]
              .filter(Boolean)
              .join(', ')}
            mark={mark}
            selected={selected.has(session.id)}
            current={session.id === current}
            tabStop={session.id === tabStop}
            t={t}
            language={language}
          />
        );
      })}
    </div>
  );
}
