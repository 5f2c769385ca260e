import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { type ComponentType, type KeyboardEvent, memo, startTransition, useEffect, useState } from 'react';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { useView } from '../../store/view.ts';
import { whenLanded } from '../carry/landing.ts';
import type { Wording } from '../carry/say.ts';
import { closeSheet, focusBlock, useProgramme } from '../view-state.ts';
import { Actions } from './Actions.tsx';
import { AfterSection } from './AfterSection.tsx';
import { BasicsSection } from './BasicsSection.tsx';
import { BriefSection } from './BriefSection.tsx';
import { ConditionsSection } from './ConditionsSection.tsx';
import { ContentSection } from './ContentSection.tsx';
import { DaysSection } from './DaysSection.tsx';
import { Heading } from './Heading.tsx';
import { NothingSelected } from './NothingSelected.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { ReviewersSection } from './ReviewersSection.tsx';
import { SessionFindings } from './SessionFindings.tsx';
import type { SectionProps } from './section.tsx';
import './inspector.css';

interface InspectorProps {
  readonly wording: Wording;
}

const SECTIONS: readonly ComponentType<SectionProps>[] = [
  Heading,
  SessionFindings,
  BasicsSection,
  PeopleSection,
  DaysSection,
  ReviewersSection,
  ContentSection,
  BriefSection,
  ConditionsSection,
  AfterSection,
];
/** About as long as a frame, in milliseconds. */
const FRAME = 17;

/**
 * How many sections are shown: all of them, but of a session that was just dropped none until the grid shows it there,
 * and then one more with each frame.
 */
function useSections(session: SessionId | undefined): number {
  const dropped = useProgramme((state) => state.dropped !== null && state.dropped === session);
  const [shown, setShown] = useState({ of: session, count: SECTIONS.length });
  const { count } = shown;
  if (shown.of !== session) setShown({ of: session, count: dropped ? 0 : SECTIONS.length });
  // Said of this drop alone: the session may be selected again by a click.
  useEffect(() => {
    if (dropped) useProgramme.setState({ dropped: null });
  }, [dropped]);
  useEffect(() => {
    if (count === SECTIONS.length) return;
    let timer: ReturnType<typeof setTimeout>;
    const next = () => setShown((last) => ({ ...last, count: last.count + 1 }));
    const stop = whenLanded(() => {
      // A section that takes longer than a frame to make is made in pieces.
      timer = setTimeout(() => startTransition(next), FRAME);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [count]);
  return count;
}

/** Every field of the session that is selected, the everyday ones first. */
export const Inspector = memo(function Inspector({ wording }: InspectorProps) {
  const { plan, t } = wording;
  const selected = useView((state) => state.selection.at(-1));
  const shown = useSections(selected);
  const session = selected && plan.sessions[selected];
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    closeSheet();
    if (session) focusBlock(session.id);
  };
  const close = (
    <Button
      className="inspector-close"
      size="small"
      appearance="subtle"
      icon={<Dismiss16Regular />}
      aria-label={t('programme.inspector.close')}
      onClick={() => {
        closeSheet();
        if (session) focusBlock(session.id);
      }}
    />
  );
  if (!session) {
    return (
      <aside className="inspector" aria-label={t('programme.inspector.name')} onKeyDown={leave}>
        {close}
        <NothingSelected wording={wording} />
      </aside>
    );
  }
  return (
    // Drafts belong to one session, so another one begins anew.
    <aside
      key={session.id}
      className="inspector"
      aria-label={t('programme.inspector.name')}
      onKeyDown={leave}
    >
      {close}
      <div className="inspector-fields">
        {SECTIONS.slice(0, shown).map((Section, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change places.
          <Section key={index} session={session} wording={wording} />
        ))}
      </div>
      <Actions session={session} wording={wording} />
    </aside>
  );
});
