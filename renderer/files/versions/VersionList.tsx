import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import type { Version } from '../../../shared/api/plan.ts';
import { clockInWords, dayInWords, type MomentWording } from '../../i18n/moments.ts';
import { useText } from '../../i18n/use-text.ts';
import { versionDays } from './version-days.ts';

/** How many versions Page Up and Page Down pass. */
const PAGE = 10;

interface VersionListProps {
  /** The latest first. */
  readonly versions: readonly Version[];
  readonly chosen: string | null;
  readonly wording: MomentWording;
  readonly onChoose: (version: string) => void;
}

/** Versions by day. The list is one stop of Tab; the arrow keys choose in it. */
export function VersionList({ versions, chosen, wording, onChoose }: VersionListProps) {
  const { t } = useText();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const days = useMemo(() => versionDays(versions), [versions]);
  const at = versions.findIndex(({ version }) => version === chosen);

  // It comes when the dialogue has the focus already.
  useEffect(() => list.current?.focus(), []);
  useEffect(() => {
    if (chosen !== null)
      list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: PAGE,
      PageUp: -PAGE,
      Home: -versions.length,
      End: versions.length,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = Math.min(Math.max(at + step, 0), versions.length - 1);
    const version = versions[to];
    if (version !== undefined) onChoose(version.version);
  };

  return (
    <div
      ref={list}
      className="version-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('files.versions.list')}
      aria-activedescendant={chosen === null ? undefined : `${id}${chosen}`}
      onKeyDown={onKeyDown}
    >
      {days.map(({ day, versions: ofDay }) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups, not fieldsets.
        <div key={day} role="group" aria-labelledby={`${id}${day}`}>
          <div id={`${id}${day}`} className="version-day" role="presentation">
            {dayInWords(day, wording)}
          </div>
          {ofDay.map((version) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the list, which names the active one.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys.
            <div
              key={version.version}
              id={`${id}${version.version}`}
              className="version"
              role="option"
              aria-selected={version.version === chosen}
              onClick={() => onChoose(version.version)}
            >
              <span className="version-time">{clockInWords(version.at, wording.language)}</span>
              <span className="version-what">
                <span>{version.label || t(`files.versions.kind.${version.kind}`)}</span>
                <small>
                  {[
                    version.by,
                    version.changed ? t('files.versions.changed', { count: version.changed }) : undefined,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
