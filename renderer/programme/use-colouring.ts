import { useDeferredValue, useMemo } from 'react';
import type { Translate } from '../../shared/i18n/translator.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import type { Hue } from '../../shared/plan/records/track.ts';
import { hueOf } from '../../shared/programme/hue.ts';
import { LOAD_HUES, loadsOf } from '../../shared/programme/load.ts';
import { loadWords, percent } from '../../shared/programme/load-words.ts';
import { useProgramme } from './view-state.ts';

/** How a session is coloured, and what says the same without colour. */
export interface Colour {
  readonly hue: Hue;
  /** A short sign beside its title; '' where the block says it already. */
  readonly sign: string;
  /** The same in words; '' where it is in the block's name. */
  readonly words: string;
}

/** A function that colours the sessions of a plan as is chosen in the toolbar. */
export function useColouring(plan: Plan, t: Translate): (session: Session) => Colour {
  const colouring = useProgramme((state) => state.colouring);
  const { tracks, groups } = plan;
  // What is typed shows first; loads follow when there is time.
  const settled = useDeferredValue(colouring === 'load' ? plan : null);
  const loads = useMemo(() => (settled === null ? null : loadsOf(settled)), [settled]);
  return useMemo(() => {
    if (colouring !== 'load') {
      const plain = (session: Session) => hueOf({ tracks, groups }, session, colouring);
      const sign = (session: Session) => (colouring === 'status' ? STATUS_SIGNS[session.status] : '');
      return (session) => ({ hue: plain(session), sign: sign(session), words: '' });
    }
    return (session) => {
      const load = loads?.get(session.id);
      if (load === undefined || settled === null) return { hue: LOAD_HUES.none, sign: '', words: '' };
      return { hue: LOAD_HUES[load.level], sign: percent(load, t), words: loadWords(settled, load, t) };
    };
  }, [colouring, tracks, groups, loads, settled, t]);
}

/** What stands for a status beside its colour; what is cancelled says so in words. */
export const STATUS_SIGNS: Readonly<Record<Session['status'], string>> = {
  draft: '?',
  planned: '',
  confirmed: '✓',
  cancelled: '',
};
