import { memo, type PointerEvent, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { WIDE } from '../../../shared/programme/fit.ts';
import type { Wording } from '../carry/say.ts';
import { useAsideMarks } from '../carry/use-aside.ts';
import { useColouring } from '../use-colouring.ts';
import { Block } from './Block.tsx';
import { namer } from './block-names.ts';
import { blockWords } from './block-words.ts';
import type { Drawn } from './drawn.ts';
import { inSight, type Sight } from './use-sight.ts';

interface BlocksProps {
  readonly blocks: readonly Drawn[];
  readonly sight: Sight | null;
  /** What Tab comes to and what is to have the focus: they stay in the page out of sight too. */
  readonly tabStop: SessionId | undefined;
  readonly wanted: SessionId | undefined;
  readonly selection: readonly SessionId[];
  readonly findings: ReadonlyMap<SessionId, readonly Finding[]>;
  readonly wording: Wording;
}

/** The blocks that are in sight, in their order of time. */
export const Blocks = memo(function Blocks(props: BlocksProps) {
  const { blocks, sight, tabStop, wanted, selection, findings, wording } = props;
  const { plan, t, language } = wording;
  const { people, groups, rooms } = plan;
  const root = useRef<HTMLDivElement>(null);
  useAsideMarks(root);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the plan it takes these tables only.
  const wordsOf = useMemo(() => blockWords(plan, t, language), [people, groups, rooms, t, language]);
  const colourOf = useColouring(plan, t);
  const selected = useMemo(() => new Set(selection), [selection]);
  const current = selection.at(-1);
  const [name] = useState(namer);
  const mounted = useMemo(() => {
    if (sight === null) return [];
    const stays = ({ main, session: { id } }: Drawn) => main && (id === tabStop || id === wanted);
    return blocks.filter((block) => inSight(sight, block) || stays(block));
  }, [blocks, sight, tabStop, wanted]);
  const names = useMemo(() => name(mounted.map(({ key }) => key)), [name, mounted]);
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
      {mounted.map(({ session, day, key, main, home, left, top, width, height, cut }, index) => {
        // The hard come first.
        const mark = findings.get(session.id)?.[0]?.severity;
        const words = wordsOf(session, day.day);
        const { hue, sign } = colourOf(session);
        return (
          <Block
            key={names[index] ?? key}
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
});
