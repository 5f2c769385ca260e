import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { MOST_GROUPS } from '../../shared/change/commands/make-groups.ts';
import { formatDate, formatTime } from '../../shared/i18n/dates.ts';
import { all } from '../../shared/plan/plan.ts';
import type { Range } from '../../shared/plan/records/common.ts';
import { LONGEST_SESSION } from '../../shared/plan/records/session.ts';
import { at, type LocalTime } from '../../shared/plan/time.ts';
import { daysInOrder } from '../../shared/programme/board.ts';
import { dispatch } from '../store/plan.ts';
import { NumberField } from '../ui/fields/NumberField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { TimeField } from '../ui/fields/TimeField.tsx';
import { notifyUndoable } from '../ui/undo-notice.ts';
import type { Speech } from './words.ts';

interface MakeGroupsProps {
  readonly speech: Speech;
  readonly onClose: () => void;
}

/** About as many as `size`: one or two fewer, and one or two more. */
function about(size: number): Range {
  const slack = size > 6 ? 2 : 1;
  return { min: Math.max(1, size - slack), max: size + slack };
}

/** Makes so many groups of about so many people, at one time, in one step. */
export function MakeGroups({ speech, onClose }: MakeGroupsProps) {
  const { plan, t, language } = speech;
  const days = daysInOrder(plan);
  const people = all(plan, 'people').filter(({ roles }) => roles.includes('participant')).length;
  const [size, setSize] = useState(8);
  const [count, setCount] = useState(Math.max(2, Math.min(MOST_GROUPS, Math.ceil(people / 8) || 12)));
  const [name, setName] = useState(t('groups.make.defaultName'));
  const [day, setDay] = useState(days[0]?.id);
  const [start, setStart] = useState<LocalTime>('13:00');
  const [minutes, setMinutes] = useState(60);
  const [digital, setDigital] = useState(true);
  const date = plan.days[day ?? 'day:']?.date;
  const range = about(size);
  const make = (event: FormEvent): void => {
    event.preventDefault();
    if (date === undefined) return;
    const room = digital ? t('groups.make.room') : null;
    const begins = at(date, start);
    if (!dispatch('group.make', { count, size: range, name: name.trim(), start: begins, minutes, room }))
      return;
    notifyUndoable('info', t('groups.make.made', { count, time: formatTime(start, language) }));
    onClose();
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="make-groups">
        <form onSubmit={make}>
          <DialogBody>
            <DialogTitle>{t('groups.make.title')}</DialogTitle>
            <DialogContent>
              {days.length === 0 ? (
                <p>{t('groups.make.noDay')}</p>
              ) : (
                <div className="make-fields">
                  <NumberField
                    label={t('groups.make.count')}
                    min={1}
                    max={MOST_GROUPS}
                    value={count}
                    onCommit={setCount}
                  />
                  <NumberField
                    label={t('groups.make.size')}
                    min={1}
                    max={1000}
                    value={size}
                    onCommit={setSize}
                  />
                  <TextField label={t('groups.make.name')} value={name} onCommit={setName} />
                  <SelectField
                    label={t('groups.make.day')}
                    value={day ?? 'day:'}
                    options={days.map(({ id, date: each }) => ({
                      value: id,
                      label: formatDate(each, 'medium', language),
                    }))}
                    onCommit={setDay}
                  />
                  <TimeField label={t('groups.make.start')} value={start} onCommit={setStart} />
                  <NumberField
                    label={t('groups.make.minutes')}
                    min={1}
                    max={LONGEST_SESSION}
                    value={minutes}
                    onCommit={setMinutes}
                  />
                  <Checkbox
                    className="make-wide"
                    label={t('groups.make.digital')}
                    checked={digital}
                    onChange={(_, data) => setDigital(data.checked === true)}
                  />
                  <p className="make-wide">
                    {t('groups.make.sum', { count, least: range.min, most: range.max, people })}
                  </p>
                  {people > count * range.max && (
                    <p className="wide make-too-few" role="alert">
                      {t('groups.make.tooFew', { count, size: range.max, people })}
                    </p>
                  )}
                </div>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('groups.make.cancel')}</Button>
              <Button appearance="primary" type="submit" disabled={days.length === 0}>
                {t('groups.make.confirm', { count })}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
