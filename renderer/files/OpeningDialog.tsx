import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { problemText } from '../../shared/problem.ts';
import { type MomentWording, momentInWords } from '../i18n/moments.ts';
import { useText } from '../i18n/use-text.ts';
import { type Blocked, useBlocked } from '../store/blocked.ts';
import { openOffered } from '../store/opening.ts';
import './files.css';

const close = () => useBlocked.setState({ blocked: null });

/** Says why a file could not be opened just so, and asks which of the ways round it is to be taken; the first is the safest. */
export function OpeningDialog() {
  const blocked = useBlocked((state) => state.blocked);
  return blocked === null ? null : <Ways blocked={blocked} />;
}

function Ways({ blocked: { problem, offers } }: { readonly blocked: Blocked }) {
  const { t, language } = useText();
  const wording: MomentWording = { t, language, now: new Date() };
  const inUse = problem.code === 'inUse' || problem.code === 'leftInUse';
  // The clock of the other computer may be ahead.
  const since = inUse && new Date(problem.since) <= wording.now ? problem.since : undefined;
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface className="file-dialog">
        <DialogBody>
          <DialogTitle>{t(`files.offer.heading.${inUse ? 'inUse' : 'other'}`)}</DialogTitle>
          <DialogContent>
            <p>
              {problemText(problem, t)}
              {since !== undefined && ` ${t('files.offer.since', { when: momentInWords(since, wording) })}`}
            </p>
            <ul className="ways">
              {offers.map(({ offer, way, at }, index) => (
                <li key={offer}>
                  <button
                    type="button"
                    className="way"
                    data-safest={index === 0 || undefined}
                    onClick={() => {
                      close();
                      void openOffered(offer);
                    }}
                  >
                    <strong>
                      {t(`files.offer.${way}`, at === undefined ? {} : { when: momentInWords(at, wording) })}
                    </strong>
                    <span>{t(`files.offer.about.${way}`)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{t('files.offer.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
