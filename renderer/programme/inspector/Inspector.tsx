import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, memo, useDeferredValue } from 'react';
import { useView } from '../../store/view.ts';
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
import './inspector.css';

interface InspectorProps {
  readonly wording: Wording;
}

/** Every field of the session that is selected, the everyday ones first. */
export const Inspector = memo(function Inspector({ wording }: InspectorProps) {
  const { plan, t } = wording;
  const selected = useView((state) => state.selection.at(-1));
  const later = useDeferredValue(selected);
  const waits = useProgramme(({ dropped }) => dropped === selected) && later !== selected;
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
  if (!session || waits) {
    return (
      <aside className="inspector" aria-label={t('programme.inspector.name')} onKeyDown={leave}>
        {close}
        {!session && <NothingSelected wording={wording} />}
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
        <Heading session={session} wording={wording} />
        <SessionFindings session={session} wording={wording} />
        <BasicsSection session={session} wording={wording} />
        <PeopleSection session={session} wording={wording} />
        <DaysSection session={session} wording={wording} />
        <ReviewersSection session={session} wording={wording} />
        <ContentSection session={session} wording={wording} />
        <BriefSection session={session} wording={wording} />
        <ConditionsSection session={session} wording={wording} />
        <AfterSection session={session} wording={wording} />
      </div>
      <Actions session={session} wording={wording} />
    </aside>
  );
});
