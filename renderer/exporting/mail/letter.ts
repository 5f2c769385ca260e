import type { Attachment } from '../../../shared/export/mail/attachments.ts';
import { formatDates } from '../../../shared/i18n/dates.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { all, type Plan } from '../../../shared/plan/plan.ts';

interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** What is proposed to be written with what is attached, in the language of the plan. */
export function letterFor(plan: Plan, attached: readonly Attachment[]): Letter {
  const { event } = plan;
  const t = translator(event.language);
  const about = aboutOf(attached);
  const title = event.title.trim() || t('records.untitled');
  const dates = all(plan, 'days')
    .map(({ date }) => date)
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const when = [
    first !== undefined && last !== undefined ? formatDates(first, last, event.language) : '',
    event.place.trim(),
  ].filter(Boolean);
  const name = event.organiser.trim();
  const signature = name === '' ? t('exporting.mail.goodbye') : t('exporting.mail.signature', { name });
  return {
    subject: t(`exporting.mail.subjectOf.${about}`, { title }),
    text: t(`exporting.mail.textOf.${about}`, {
      title,
      when: when.length === 0 ? '' : `, ${when.join(', ')}`,
      signature,
    }),
  };
}

function aboutOf(attached: readonly Attachment[]): 'plain' | 'programme' | 'invitation' | 'plan' {
  if (attached.some((each) => each.startsWith('invitation'))) return 'invitation';
  if (attached.includes('plan')) return 'plan';
  return attached.length === 0 ? 'plain' : 'programme';
}
