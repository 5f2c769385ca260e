import { Switch } from '@fluentui/react-components';
import type { Person } from '../../../shared/plan/records/person.ts';
import { personContradictions } from '../../../shared/reviewing/limits.ts';
import type { ReviewMatrix, Row } from '../../../shared/reviewing/matrix.ts';
import {
  competenceIn,
  competenceTopics,
  type Topic,
  wishFor,
  wishTopics,
  withCompetence,
  withWishes,
} from '../../../shared/reviewing/topics.ts';
import { NOTHING, REFUSAL } from '../../../shared/reviewing/values.ts';
import { PresenceFields } from '../../people/PresenceFields.tsx';
import { dispatch } from '../../store/plan.ts';
import { useReadOnly } from '../../store/use-plan.ts';
import { OptionalNumberField } from '../../ui/fields/NumberField.tsx';
import { OrganisationField } from '../../ui/fields/OrganisationField.tsx';
import { RangeField } from '../../ui/fields/RangeField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { rangeText, rateWord, type Speech, topicName } from '../words.ts';
import { ConflictFields } from './ConflictFields.tsx';
import { Contradictions } from './Contradictions.tsx';

const MOST = 999;
const LEVELS = [NOTHING, '0', '1', '2', '3'] as const;
const WISHES = [NOTHING, '1', '2', '3', REFUSAL] as const;

interface ReviewerPanelProps {
  readonly row: Row;
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
}

/** Everything of a reviewer that the assignment goes by, edited beside the sheet. */
export function ReviewerPanel({ row, matrix, speech }: ReviewerPanelProps) {
  const { plan, t } = speech;
  const { person } = row;
  const readOnly = useReadOnly();
  const set = (fields: Partial<Person>, gesture?: string) =>
    dispatch('record.edit', { id: person.id, fields }, gesture);
  const usual = plan.event.reviewing.load;
  return (
    <>
      <TextField
        label={t('people.panel.name')}
        value={person.name}
        check={(text) => (text.trim() === '' ? t('people.panel.needsName') : undefined)}
        onCommit={(name, gesture) => set({ name }, gesture)}
      />
      <OrganisationField
        label={t('people.panel.organisation')}
        value={person.organisation}
        onCommit={(organisation, gesture) => set({ organisation }, gesture)}
      />
      <PresenceFields person={person} />
      <h4>{t('reviewers.panel.load')}</h4>
      <Switch
        label={t('reviewers.panel.usualLoad', { range: rangeText(usual) })}
        checked={person.load === null}
        disabled={readOnly}
        onChange={(_, data) => set({ load: data.checked ? null : usual })}
      />
      {person.load !== null && (
        <>
          <RangeField
            label={t('reviewers.panel.ownLoad')}
            most={MOST}
            value={person.load}
            onCommit={(load, gesture) => set({ load: { ...person.load, ...load } }, gesture)}
          />
          <OptionalNumberField
            label={t('reviewers.panel.ownADay')}
            min={0}
            max={MOST}
            placeholder={`${plan.event.reviewing.mostADay}`}
            value={person.load.mostADay ?? null}
            onCommit={(mostADay, gesture) => {
              const { min, max } = person.load ?? usual;
              set({ load: { min, max, ...(mostADay === null ? {} : { mostADay }) } }, gesture);
            }}
          />
        </>
      )}
      <Contradictions found={personContradictions(matrix, row)} speech={speech} />
      <ConflictFields person={person} speech={speech} />
      <details>
        <summary>{t('reviewers.sheet.competence')}</summary>
        <Rates
          topics={competenceTopics(plan)}
          speech={speech}
          values={LEVELS}
          word={(value) => rateWord('competence', value, t)}
          valueIn={(topic) => competenceIn(person, topic)}
          onSet={(topic, value) => set({ competence: withCompetence(person, new Map([[topic, value]])) })}
        />
      </details>
      <details>
        <summary>{t('reviewers.sheet.wishes')}</summary>
        <Rates
          topics={wishTopics(plan)}
          speech={speech}
          values={WISHES}
          word={(value) => rateWord('wishes', value, t)}
          valueIn={(topic) => wishFor(person, topic)}
          onSet={(topic, value) => set({ wishes: withWishes(person, new Map([[topic, value]])) })}
        />
      </details>
    </>
  );
}

interface RatesProps {
  readonly topics: readonly Topic[];
  readonly speech: Speech;
  readonly values: readonly string[];
  readonly word: (value: string) => string;
  readonly valueIn: (topic: Topic['id']) => string;
  readonly onSet: (topic: Topic['id'], value: string) => void;
}

function Rates({ topics, speech, values, word, valueIn, onSet }: RatesProps) {
  if (topics.length === 0) return <p className="panel-intro">{speech.t('reviewers.toolbar.noTopics')}</p>;
  return topics.map((topic) => (
    <SelectField
      key={topic.id}
      label={topicName(topic, speech)}
      value={valueIn(topic.id)}
      options={values.map((value) => ({ value, label: word(value) }))}
      onCommit={(value) => onSet(topic.id, value)}
    />
  ));
}
