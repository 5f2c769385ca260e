import { memo, useLayoutEffect, useRef, useState } from 'react';
import { formatDate } from '../../../../shared/i18n/dates.ts';
import { equallyFull, fullnessOf } from '../../../../shared/programme/fullness.ts';
import { type Geometry, sameGround } from '../../../../shared/programme/geometry.ts';
import { roomOf } from '../../../../shared/programme/lane.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useProgramme } from '../../view-state.ts';
import { across, type Sight } from '../use-sight.ts';
import { HeadDrop } from './HeadDrop.tsx';
import { HeadMenu, type HeadOpened } from './HeadMenu.tsx';
import { type Head, headsOf } from './head.ts';
import { LaneHead } from './LaneHead.tsx';
import { PlaceHead } from './PlaceHead.tsx';
import { useHeadDrag } from './use-head-drag.ts';
import './heads.css';

interface HeadsProps {
  readonly geometry: Geometry;
  readonly sight: Sight | null;
}

/**
 * What the columns are, over them; over those the places of the rooms where they are grouped, and the days where
 * there are several. A head opens the menu of its column, and is dragged to where its column is to stand. Only
 * those in sight are in the page, and those beside the one that Tab comes to.
 */
export const Heads = memo(
  function Heads({ geometry, sight }: HeadsProps) {
    const { t } = useText();
    const { days, width } = geometry;
    const [opened, setOpened] = useState<HeadOpened | null>(null);
    const [stop, setStop] = useState(0);
    /** The head that the focus was last sent to; it goes there when that is drawn, before another key can come. */
    const [goal, setGoal] = useState<{ readonly at: number } | null>(null);
    const root = useRef<HTMLDivElement>(null);
    const heads = headsOf(geometry);
    const drag = useHeadDrag(heads, root);
    const last = Math.max(heads.length - 1, 0);
    const tabStop = Math.min(stop, last);
    const isShown = (head: Head, index: number) =>
      Math.abs(index - tabStop) <= 1 || (sight !== null && across(sight, head));
    const walk = (to: number) => {
      const at = Math.min(Math.max(to, 0), last);
      setStop(at);
      setGoal({ at });
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: it goes there once, when it is sent there.
    useLayoutEffect(() => {
      if (goal === null) return;
      root.current?.querySelector<HTMLElement>(`[data-head="${Math.min(goal.at, last)}"]`)?.focus();
    }, [goal]);
    const wanted = useProgramme((state) => state.wantedRoom);
    const at = wanted === null ? -1 : heads.findIndex(({ lane }) => roomOf(lane)?.id === wanted);
    // biome-ignore lint/correctness/useExhaustiveDependencies: it goes there once, when it is asked to.
    useLayoutEffect(() => {
      if (at < 0) return;
      useProgramme.setState({ wantedRoom: null });
      walk(at);
    }, [at]);

    return (
      <div ref={root} className="heads" style={{ width }} {...drag.listeners}>
        <table
          aria-label={t(`columns.heads.${heads[0]?.lane.kind ?? 'room'}`)}
          aria-colcount={heads.length}
          onFocus={({ target }) => {
            const index = target.closest<HTMLElement>('[data-head]')?.dataset.head;
            if (index !== undefined) setStop(Number(index));
          }}
        >
          <thead>
            {days.length > 1 && <DayHeads geometry={geometry} />}
            <PlaceHeads geometry={geometry} sight={sight} />
            <tr className="heads-lanes">
              {heads.map(
                (head, index) =>
                  isShown(head, index) && (
                    <LaneHead
                      key={head.key}
                      head={head}
                      index={index}
                      heads={heads}
                      several={days.length > 1}
                      tabStop={index === tabStop}
                      dragged={drag.from === index}
                      open={(target) => setOpened({ head, target })}
                      walk={walk}
                    />
                  ),
              )}
            </tr>
          </thead>
        </table>
        {drag.before !== null && <HeadDrop heads={heads} before={drag.before} from={drag.from} />}
        <HeadMenu opened={opened} heads={heads} close={() => setOpened(null)} walk={walk} />
      </div>
    );
  },
  (a, b) => a.sight === b.sight && sameGround(a.geometry, b.geometry) && sameDays(a.geometry, b.geometry),
);

function DayHeads({ geometry: { days } }: Pick<HeadsProps, 'geometry'>) {
  const { language } = useText();
  return (
    <tr className="heads-days">
      {days.map(({ day: { day, lanes }, left, right }, index) => (
        <th
          key={day.id}
          scope="colgroup"
          className="head-day"
          aria-colindex={1 + days.slice(0, index).reduce((sum, one) => sum + one.day.lanes.length, 0)}
          aria-colspan={lanes.length}
          style={{ left, width: right - left }}
        >
          <span>
            {formatDate(day.date, 'long', language)}
            {day.title !== '' && <small> {day.title}</small>}
          </span>
        </th>
      ))}
    </tr>
  );
}

function PlaceHeads({ geometry: { days }, sight }: HeadsProps) {
  if (days.every(({ sections }) => sections.length === 0)) return null;
  return (
    <tr className="heads-places">
      {days.map(({ day, sections }) =>
        day.sections.map((section, index) => {
          const span = sections[index];
          if (span === undefined || (sight !== null && !across(sight, span))) return null;
          return <PlaceHead key={`${day.day.id} ${section.name}`} section={section} span={span} />;
        }),
      )}
    </tr>
  );
}

/** Whether the columns of every day are as full as they were, which their heads tell. */
function sameDays(a: Geometry, b: Geometry): boolean {
  return a.days.every(({ day }, index) => {
    const other = b.days[index]?.day;
    return other !== undefined && equallyFull(fullnessOf(day), fullnessOf(other));
  });
}
