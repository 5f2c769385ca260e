import type { Unprotected } from '../../shared/api/opened.ts';
import { textNow } from '../i18n/use-text.ts';
import { notify } from './notices.ts';

const ABOUT = { journal: 'protection', backups: 'backups' } as const;

/** Tells what does not protect the open plan as it should. */
export function tellUnprotected({ by, problem }: Unprotected): void {
  const t = textNow();
  const full = problem.code === 'diskFull' ? ` ${t('files.unprotected.diskFull')}` : '';
  const text = `${t(`files.unprotected.${by}`)}${full}`;
  notify({ tone: 'warning', about: ABOUT[by], stays: true, text });
}
