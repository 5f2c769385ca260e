import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons';
import { formatTimes } from '../../../shared/i18n/dates.ts';
import { addMinutes } from '../../../shared/plan/time.ts';
import { type AgendaDay, agendaOf, type Item } from '../../../shared/reviewing/agenda.ts';
import type { Row } from '../../../shared/reviewing/matrix.ts';
import { exportPerson } from '../../store/exporting.ts';
import { RangeBar } from '../Bars.tsx';
import { dayName, rangeText, roomNames, type Speech } from '../words.ts';
import './panels.css';

interface DaysDialogProps {
  readonly row: Row;
  readonly speech: Speech;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** A reviewer's own sheet: their days side by side, with all they do in them, and how much of it is reviewing. */
export function DaysDialog({ row, speech, onEdit, onClose }: DaysDialogProps) {
  const { plan, t } = speech;
  const { person, total, load, mostADay } = row;
  const days = agendaOf(plan, person.id);
  const organisation =
    person.organisation === null ? '' : (plan.organisations[person.organisation]?.name ?? '');
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className="days-dialog">
        <DialogBody>
          <DialogTitle>
            {person.name || t('records.untitled')}
            {organisation !== '' && <small>{organisation}</small>}
          </DialogTitle>
          <DialogContent
            tabIndex={0}
            role="group"
            aria-label={t('reviewers.days.label', { person: person.name })}
          >
            <p className="days-load">
              {t('reviewers.load.spoken', { person: t('reviewers.days.load'), total })}{' '}
              <RangeBar count={total} range={load} />{' '}
              {t('reviewers.load.limits', { range: rangeText(load), aDay: mostADay })}
            </p>
            <div className="days-columns">
              {days.map((day) => (
                <DayColumn key={day.day?.id ?? 'unplaced'} of={day} most={mostADay} speech={speech} />
              ))}
            </div>
          </DialogContent>
          <DialogActions>
            <Button
              icon={<Print20Regular />}
              onClick={() => {
                onClose();
                void exportPerson(person.id);
              }}
            >
              {t('exporting.forPerson')}
            </Button>
            <Button onClick={onEdit}>{t('reviewers.row.edit')}</Button>
            <Button appearance="primary" onClick={onClose}>
              {t('proposal.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface DayColumnProps {
  readonly of: AgendaDay;
  readonly most: number;
  readonly speech: Speech;
}

function DayColumn({ of: { day, items, reviews }, most, speech }: DayColumnProps) {
  const { t } = speech;
  return (
    <section>
      <h3>{dayName(day, speech)}</h3>
      <p className={day !== null && reviews > most ? 'days-over' : undefined}>
        {t('reviewers.days.reviews', { count: reviews })}
      </p>
      {items.length === 0 ? (
        <p>{t('reviewers.days.nothing')}</p>
      ) : (
        <ol>
          {items.map((item) => (
            <AgendaLine key={item.session.id} item={item} speech={speech} />
          ))}
        </ol>
      )}
    </section>
  );
}

function AgendaLine({ item, speech }: { readonly item: Item; readonly speech: Speech }) {
  const { plan, t, language } = speech;
  const { session, parts, clashes, away } = item;
  const { start, minutes } = session;
  const title = (session.group && plan.groups[session.group]?.name) || session.title || t('records.untitled');
  const rooms = roomNames(plan, session, t);
  return (
    <li className={parts.length === 0 ? 'for-all' : parts.includes('reviewer') ? 'reviews' : 'does'}>
      <time>{start === null ? '–' : formatTimes(start, addMinutes(start, minutes), language)}</time>
      <div>
        {parts.length > 0 && (
          <span className="days-part">
            {parts.map((part) => t(`reviewers.days.part.${part}`)).join(', ')}{' '}
          </span>
        )}
        <b>{[session.number, title].filter(Boolean).join(' ')}</b>
        {rooms !== '' && <small>{rooms}</small>}
        {clashes && <strong>{t('reviewers.days.clash')}</strong>}
        {away && <strong>{t('reviewers.days.away')}</strong>}
      </div>
    </li>
  );
}
