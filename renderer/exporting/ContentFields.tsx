import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Version } from '../../shared/api/plan.ts';
import type { ExportChoices } from '../../shared/export/choices.ts';
import type { Logo } from '../../shared/export/logo.ts';
import { all } from '../../shared/plan/plan.ts';
import { momentInWords } from '../i18n/moments.ts';
import { useText } from '../i18n/use-text.ts';
import { choose, chooseLogo, describeLogo, dropLogo, useExporting } from '../store/exporting.ts';
import { usePlan } from '../store/use-plan.ts';
import { SelectField } from '../ui/fields/SelectField.tsx';

/** Older ones than these are found among the earlier versions. */
const LISTED = 60;
const NONE = 'none';

interface ContentFieldsProps {
  readonly choices: ExportChoices;
  /** Null until they are listed. */
  readonly versions: readonly Version[] | null;
}

/** What stands on the sheets beside the programme itself. */
export function ContentFields({ choices, versions }: ContentFieldsProps) {
  const { t } = useText();
  const logo = useExporting((state) => state.logo);
  return (
    <section aria-label={t('exporting.content')}>
      <h3>{t('exporting.content')}</h3>
      <label className="export-check" title={t('exporting.personalAbout')}>
        <input
          type="checkbox"
          checked={choices.personal}
          onChange={({ target }) => choose({ personal: target.checked })}
        />
        <span>{t('exporting.personal')}</span>
      </label>
      <SinceField since={choices.since} versions={versions} />
      <LogoFields used={choices.logo} logo={logo} />
    </section>
  );
}

function SinceField({
  since,
  versions,
}: {
  readonly since: string | null;
  readonly versions: readonly Version[] | null;
}) {
  const { t, language } = useText();
  const [now] = useState(() => new Date());
  const plan = usePlan();
  const released = new Map(
    all(plan, 'releases').map(({ revision, version }) => [`revision-${revision}`, version]),
  );
  // Those that were sent are what people have in their hands.
  const listed = [...(versions ?? [])]
    .sort((a, b) => Number(released.has(b.version)) - Number(released.has(a.version)))
    .filter(({ version }, i) => i < LISTED || version === since);
  const options = listed.map(({ version, at, label, kind }) => {
    const number = released.get(version);
    const name =
      number === undefined
        ? (label ?? t(`files.versions.kind.${kind}`))
        : t('exports.version', { version: number });
    return { value: version, label: `${momentInWords(at, { t, language, now })} · ${name}` };
  });
  if (since !== null && !listed.some(({ version }) => version === since))
    options.unshift({ value: since, label: t(versions === null ? 'app.loading' : 'exporting.sinceGone') });
  return (
    <SelectField
      label={t('exporting.since')}
      value={since ?? NONE}
      options={[{ value: NONE, label: t('exporting.sinceNone') }, ...options]}
      onCommit={(to) => choose({ since: to === NONE ? null : to })}
    />
  );
}

function LogoFields({ used, logo }: { readonly used: boolean; readonly logo: Logo | null }) {
  const { t } = useText();
  return (
    <div className="export-logo">
      <label className="export-check">
        <input
          type="checkbox"
          checked={used && logo !== null}
          disabled={logo === null}
          onChange={({ target }) => choose({ logo: target.checked })}
        />
        <span>{t('exporting.logo.use')}</span>
      </label>
      {logo !== null && <Picture logo={logo} />}
      <div className="export-logo-buttons">
        <Button size="small" onClick={() => void chooseLogo()}>
          {t(logo === null ? 'exporting.logo.chooseOne' : 'exporting.logo.change')}
        </Button>
        {logo !== null && (
          <Button size="small" appearance="subtle" onClick={dropLogo}>
            {t('exporting.logo.drop')}
          </Button>
        )}
      </div>
      {logo !== null && (
        <Field label={t('exporting.logo.text')}>
          <Input
            size="small"
            maxLength={300}
            value={logo.alternative}
            onChange={(_, { value }) => describeLogo(value)}
          />
        </Field>
      )}
    </div>
  );
}

function Picture({ logo }: { readonly logo: Logo }) {
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    const reader = new FileReader();
    reader.onload = () => setSource(String(reader.result));
    reader.readAsDataURL(new Blob([logo.bytes as Uint8Array<ArrayBuffer>], { type: `image/${logo.type}` }));
    return () => reader.abort();
  }, [logo.bytes, logo.type]);
  return source === null ? null : <img src={source} alt={logo.alternative} />;
}
