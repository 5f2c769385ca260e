import type { Finding } from '../../shared/checks/finding.ts';
import type { Foreseen, Told } from '../../shared/checks/foresee.ts';
import { type ChangeLine, describeChanges } from '../../shared/describe/changes.ts';
import { EditButton } from '../ui/EditButton.tsx';
import { take } from './handle.ts';
import { usePreviewing } from './previewed.ts';
import { useForeseen } from './use-foreseen.ts';
import type { Wording } from './wording.ts';

interface RemediesProps {
  readonly finding: Finding;
  readonly wording: Wording;
}

/** What would mend a finding: offers, each with what it would change and bring. Worked out when this is shown. */
export function Remedies({ finding, wording }: RemediesProps) {
  const { t } = wording;
  const remedies = useForeseen(finding);
  if (remedies === undefined) return <p className="remedies-none">{t('findings.working')}</p>;
  if (remedies.length === 0) return <p className="remedies-none">{t('findings.noRemedy')}</p>;
  return (
    <>
      <p className="remedies-title">{t('findings.remedies')}</p>
      <ul className="remedies">
        {remedies.map((foreseen) => (
          <Offer key={JSON.stringify(foreseen.remedy.command)} foreseen={foreseen} wording={wording} />
        ))}
      </ul>
    </>
  );
}

function Offer({ foreseen, wording }: { readonly foreseen: Foreseen; readonly wording: Wording }) {
  const { t, language, plan } = wording;
  const { remedy, diff, after, goes, comes } = foreseen;
  const name = remedy.say(t, language);
  const lines = describeChanges(diff, plan, after, t, language);
  // The first that goes is the one that this is for.
  const also = goes.slice(1);
  const previewing = usePreviewing(foreseen);
  return (
    <li className="remedy" {...previewing}>
      <p>
        <strong>{name}</strong>
      </p>
      {lines.map((line) => (
        <Change key={line.record} line={line} named={lines.length > 1} wording={wording} />
      ))}
      {also.length > 0 && (
        <p className="remedy-goes">
          {t('findings.alsoGoes', { count: also.length, rules: rulesOf(also, wording) })}
        </p>
      )}
      {comes.length > 0 && (
        <p className="remedy-comes">
          {t('findings.comes', { count: comes.length, rules: rulesOf(comes, wording) })}
        </p>
      )}
      <EditButton
        size="small"
        aria-label={t('findings.applyThis', { remedy: name })}
        onClick={({ detail }) => {
          // The second of a double click would be on what has come in its place.
          if (detail <= 1) take(remedy);
        }}
      >
        {t('findings.apply')}
      </EditButton>
    </li>
  );
}

interface ChangeProps {
  readonly line: ChangeLine;
  /** Whether it has to be said which record it is: one alone is named by the offer. */
  readonly named: boolean;
  readonly wording: Wording;
}

/** One record before and after. */
function Change({ line, named, wording }: ChangeProps) {
  const { t } = wording;
  return (
    <dl className="remedy-change">
      <dt className={named || line.kind !== 'changed' ? '' : 'visually-hidden'}>
        {line.kind !== 'changed' && `${t(`files.difference.${line.kind}`)}: `}
        {line.what}
      </dt>
      {line.fields.map(({ field, from, to }) => (
        <dd key={field}>
          <span className="remedy-field">{field}</span>
          {from !== '' && <del>{from}</del>}
          {from !== '' && to !== '' && (
            <>
              <span aria-hidden> → </span>
              <span className="visually-hidden"> {t('findings.becomes')} </span>
            </>
          )}
          {to !== '' && <ins>{to}</ins>}
        </dd>
      ))}
    </dl>
  );
}

function rulesOf(told: readonly Told[], { t }: Wording): string {
  return [...new Set(told.map(({ rule }) => t(`checks.name.${rule}`)))].join(', ');
}
