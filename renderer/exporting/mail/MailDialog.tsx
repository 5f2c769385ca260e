import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Textarea,
} from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Drafted } from '../../../shared/api/export.ts';
import { ATTACHMENTS, type Attachment } from '../../../shared/export/mail/attachments.ts';
import { recipientsOf } from '../../../shared/export/mail/recipients.ts';
import { PERSON_ROLES, type PersonRole } from '../../../shared/plan/records/person.ts';
import { bridge } from '../../bridge.ts';
import { useText } from '../../i18n/use-text.ts';
import { closeMail, exportProblemText, showExported, useExporting } from '../../store/exporting.ts';
import { alone, useFiles } from '../../store/files.ts';
import { allHandedOver, usePlanStore } from '../../store/plan.ts';
import { usePlan } from '../../store/use-plan.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { Progress } from '../Footer.tsx';
import { useFocusReturned } from '../use-focus-returned.ts';
import { letterFor } from './letter.ts';
import '../exporting.css';
import '../options.css';
import './mail.css';

/** From this many on, recipients do not see each other unless the user says so. */
const MANY = 4;
/** Names that are written out of those without an address. */
const NAMED = 12;
const NOBODY = 'nobody';

type Outcome = { readonly drafted: Drafted } | { readonly problem: string };

/** An e-mail to the people of a role, with the plan or the programme, made ready for the user's mail program. */
export function MailDialog() {
  const mailing = useExporting((state) => state.mailing);
  const document = usePlanStore(({ open }) => open?.document);
  return mailing && document !== undefined ? <Mail key={document} document={document} /> : null;
}

function Mail({ document }: { readonly document: string }) {
  const { t } = useText();
  useFocusReturned();
  const plan = usePlan();
  const busy = useFiles((files) => files.busy);
  const [attached, setAttached] = useState<readonly Attachment[]>(['programmePdf']);
  const [role, setRole] = useState<PersonRole | null>(null);
  /** Null: as suits how many they are. */
  const [hides, setHides] = useState<boolean | null>(null);
  /** What the user has written; null while it is what is proposed. */
  const [written, setWritten] = useState<{ subject: string | null; text: string | null }>({
    subject: null,
    text: null,
  });
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const proposed = useMemo(() => letterFor(plan, attached), [plan, attached]);
  const who = useMemo(() => (role === null ? null : recipientsOf(plan, role)), [plan, role]);
  const hidden = hides ?? (who !== null && who.reached.length >= MANY);
  const subject = written.subject ?? proposed.subject;
  const text = written.text ?? proposed.text;

  const draft = () =>
    alone(async () => {
      setOutcome(null);
      await allHandedOver();
      const request = { document, attached: [...attached], role, hidden, subject, text };
      const answer = await bridge.call('plan.draft', request);
      if (answer.ok === 'cancelled') return;
      setOutcome(answer.ok ? { drafted: answer.value } : { problem: exportProblemText(answer.problem) });
    });

  return (
    <Dialog open onOpenChange={closeMail}>
      <DialogSurface className="mail-dialog">
        <DialogBody>
          <DialogTitle>{t('exporting.mail.title')}</DialogTitle>
          <DialogContent className="mail-content">
            <p className="mail-hint">{t('exporting.mail.about')}</p>
            <AttachFields attached={attached} onChange={setAttached} />
            <div className="mail-who">
              <SelectField
                label={t('exporting.mail.to')}
                value={role ?? NOBODY}
                options={[
                  { value: NOBODY, label: t('exporting.mail.nobody') },
                  ...PERSON_ROLES.map((value) => ({ value, label: t(`records.personRole.${value}`) })),
                ]}
                onCommit={(to) => setRole(to === NOBODY ? null : to)}
              />
              {who !== null && who.reached.length > 0 && (
                <SelectField
                  label={t('exporting.mail.how')}
                  value={hidden ? 'hidden' : 'open'}
                  options={(['hidden', 'open'] as const).map((value) => ({
                    value,
                    label: t(`exporting.mail.${value}`),
                  }))}
                  onCommit={(to) => setHides(to === 'hidden')}
                />
              )}
            </div>
            {who !== null && (
              <p role="status">{t('exporting.mail.reached', { count: who.reached.length })}</p>
            )}
            {who !== null && who.unreached.length > 0 && (
              <p className="mail-unreached">
                {t('exporting.mail.unreached', { count: who.unreached.length })}{' '}
                {who.unreached
                  .slice(0, NAMED)
                  .map(({ name }) => name || t('people.unnamed'))
                  .join(', ')}
                {who.unreached.length > NAMED &&
                  ` ${t('exporting.mail.more', { count: who.unreached.length - NAMED })}`}
              </p>
            )}
            <Field label={t('exporting.mail.subject')}>
              <Input
                value={subject}
                maxLength={500}
                onChange={(_, { value }) => setWritten({ ...written, subject: value })}
              />
            </Field>
            <Field label={t('exporting.mail.text')}>
              <Textarea
                value={text}
                rows={7}
                resize="vertical"
                maxLength={50_000}
                onChange={(_, { value }) => setWritten({ ...written, text: value })}
              />
            </Field>
          </DialogContent>
          <DialogActions className="export-footer">
            <div className="export-status">
              {busy ? <Progress /> : outcome !== null && <OutcomeLine outcome={outcome} />}
            </div>
            <Button onClick={closeMail}>{t('exporting.close')}</Button>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void draft()}>
              {t('exporting.mail.draft')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface AttachFieldsProps {
  readonly attached: readonly Attachment[];
  readonly onChange: (attached: readonly Attachment[]) => void;
}

function AttachFields({ attached, onChange }: AttachFieldsProps) {
  const { t } = useText();
  return (
    <fieldset>
      <legend>{t('exporting.mail.attach')}</legend>
      <div className="mail-attach">
        {ATTACHMENTS.map((id) => (
          <label key={id} className="export-check">
            <input
              type="checkbox"
              checked={attached.includes(id)}
              onChange={() =>
                onChange(ATTACHMENTS.filter((other) => attached.includes(other) !== (other === id)))
              }
            />
            <span>{t(`exporting.mail.attachment.${id}`)}</span>
          </label>
        ))}
      </div>
      {attached.includes('plan') && <p className="mail-hint">{t('exporting.mail.planAbout')}</p>}
    </fieldset>
  );
}

function OutcomeLine({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useText();
  if ('problem' in outcome)
    return (
      <p className="export-wrong" role="alert">
        {outcome.problem}
      </p>
    );
  const { drafted } = outcome;
  return (
    <>
      <p className="export-done" role="status">
        <CheckmarkCircle20Regular aria-hidden />
        <span>{t(drafted.opened ? 'exporting.mail.opened' : 'exporting.mail.notOpened')}</span>
      </p>
      <Button size="small" onClick={() => showExported(drafted)}>
        {t('exporting.showInFolder')}
      </Button>
    </>
  );
}
