import type { Session } from '../../../shared/plan/records/session.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { LinesField } from './LinesField.tsx';
import { edit, Fold, sectionOf } from './section.tsx';

const MOST_QUESTIONS = 100;
const LONGEST_QUESTION = 1000;

/** What those who run it are to start from, how it is set up, and the questions it is to answer. */
export const BriefSection = sectionOf(['brief'], function BriefSection({ session, wording }) {
  const { t } = wording;
  const { brief } = session;
  const change = (fields: Partial<Session['brief']>, gesture: string) =>
    edit(session, { brief: { ...brief, ...fields } }, gesture);
  return (
    <Fold name="brief" title={t('programme.section.brief')}>
      <TextField
        label={t('programme.field.startingPoint')}
        multiline
        value={brief.startingPoint}
        onCommit={(startingPoint, gesture) => change({ startingPoint }, gesture)}
      />
      <TextField
        label={t('programme.field.setUp')}
        multiline
        rows={5}
        value={brief.setUp}
        onCommit={(setUp, gesture) => change({ setUp }, gesture)}
      />
      <LinesField
        label={t('programme.field.questions')}
        value={brief.questions}
        most={MOST_QUESTIONS}
        longest={LONGEST_QUESTION}
        onCommit={(questions, gesture) => change({ questions }, gesture)}
      />
    </Fold>
  );
});
