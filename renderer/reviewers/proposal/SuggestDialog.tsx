import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Suggestion } from '../../../shared/assign/suggest.ts';
import { reasonsFor } from '../../../shared/assign/suggestion-words.ts';
import { personName, sessionOnDay } from '../../../shared/assign/words.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { bridge } from '../../bridge.ts';
import { usePlanStore } from '../../store/plan.ts';
import { ask, stopAsking } from '../../store/questions.ts';
import { EditButton } from '../../ui/EditButton.tsx';
import type { Speech } from '../words.ts';

interface SuggestDialogProps {
  readonly session: Session;
  readonly speech: Speech;
  readonly onChoose: (reviewer: Suggestion['reviewer']) => void;
  readonly onClose: () => void;
}

/** Who could review a session, best first, with the reasons; choosing one assigns them. */
export function SuggestDialog({ session, speech, onChoose, onClose }: SuggestDialogProps) {
  const { t } = speech;
  const name = sessionOnDay(speech, session.id);
  const suggestions = useSuggestions(session.id, speech.plan, onClose);
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('proposal.suggest.title', { session: name })}</DialogTitle>
          <DialogContent>
            <p>{t(suggestions === null ? 'proposal.suggest.loading' : 'proposal.suggest.intro')}</p>
            {suggestions?.length === 0 && <p>{t('proposal.suggest.nobody')}</p>}
            <ol className="reviewer-suggestions">
              {suggestions?.map((suggestion, index) => {
                const { against, other } = reasonsFor(suggestion, speech);
                const person = personName(speech, suggestion.reviewer);
                return (
                  <li key={suggestion.reviewer}>
                    <span>{index + 1}.</span>
                    <div>
                      <b>{person}</b>
                      {against.length > 0 && <p className="suggestion-against">{against.join(' ')}</p>}
                      <p>{other.join(' ')}</p>
                    </div>
                    <EditButton
                      size="small"
                      aria-label={t('proposal.suggest.chooseNamed', { person, session: name })}
                      onClick={() => onChoose(suggestion.reviewer)}
                    >
                      {t('proposal.suggest.choose')}
                    </EditButton>
                  </li>
                );
              })}
            </ol>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('proposal.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Null while they are worked out. When that fails, or the plan becomes another, the dialogue has nothing to show. */
function useSuggestions(
  session: Session['id'],
  plan: Plan,
  onClose: () => void,
): readonly Suggestion[] | null {
  const [found, setFound] = useState<readonly Suggestion[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each session and plan.
  useEffect(() => {
    let wanted = true;
    setFound(null);
    void ask((document) => bridge.call('assign.suggest', { document, session })).then((answer) => {
      if (!wanted) return;
      wanted = false;
      if (answer === undefined) onClose();
      else setFound(answer.value);
    });
    return () => {
      const { open } = usePlanStore.getState();
      if (wanted && open !== null) stopAsking(open.document);
      wanted = false;
    };
  }, [session, plan]);
  return found;
}
