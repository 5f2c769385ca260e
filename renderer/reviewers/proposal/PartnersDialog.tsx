import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { Pairs } from '../../../shared/assign/acceptance.ts';
import { sizeOf } from '../../../shared/assign/preview.ts';
import { personName, sessionOnDay } from '../../../shared/assign/words.ts';
import type { Column, ReviewMatrix, Row } from '../../../shared/reviewing/matrix.ts';
import { withPartners } from '../../../shared/reviewing/partners.ts';
import { swallowDoubleClick } from '../../ui/delete/swallow-double-click.ts';
import type { Speech } from '../words.ts';
import { accept } from './accept.ts';
import type { Preview } from './use-preview.ts';

/** What of a proposal hangs together with a cell, the cell among it; null when the cell stands by itself. */
export function partnersOf(
  { plan }: Speech,
  matrix: ReviewMatrix,
  { pending, marks }: Preview,
  { person }: Row,
  { session }: Column,
): Pairs | null {
  const mark = marks.get(person.id)?.get(session.id);
  if (mark !== 'added' && mark !== 'removed') return null;
  const pairs = withPartners(plan, matrix, pending, { reviewer: person.id, session: session.id });
  return sizeOf(pairs) > 1 ? pairs : null;
}

interface PartnersDialogProps {
  readonly pairs: Pairs;
  readonly speech: Speech;
  /** Takes the cell and nothing else. */
  readonly onAlone: () => void;
  readonly onClose: () => void;
}

/** Offers to take what hangs together with a cell of a proposal along with it. */
export function PartnersDialog({ pairs, speech, onAlone, onClose }: PartnersDialogProps) {
  const { t } = speech;
  const lines = [
    ...pairs.added.map((pair) => ['assign.why.adds', pair] as const),
    ...pairs.removed.map((pair) => ['assign.why.removes', pair] as const),
  ].map(([key, { reviewer, session }]) =>
    t(key, { person: personName(speech, reviewer), session: sessionOnDay(speech, session) }),
  );
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('proposal.partners.title')}</DialogTitle>
          <DialogContent>
            <p>{t('proposal.partners.text')}</p>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions onClick={swallowDoubleClick}>
            <Button onClick={onAlone}>{t('proposal.partners.alone')}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                onClose();
                accept(pairs);
              }}
            >
              {t('proposal.partners.together', { count: sizeOf(pairs) })}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
