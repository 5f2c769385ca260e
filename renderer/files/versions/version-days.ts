import type { Version } from '../../../shared/api/plan.ts';
import type { LocalDate } from '../../../shared/plan/time.ts';
import { localDay } from '../../i18n/moments.ts';

/** The versions of one day where the user is. */
export interface VersionDay {
  readonly day: LocalDate;
  readonly versions: readonly Version[];
}

/** `versions`, the latest first, day by day. */
export function versionDays(versions: readonly Version[]): VersionDay[] {
  const days = new Map<LocalDate, Version[]>();
  for (const version of versions) {
    const day = localDay(version.at);
    const there = days.get(day);
    if (there === undefined) days.set(day, [version]);
    else there.push(version);
  }
  return [...days].map(([day, list]) => ({ day, versions: list }));
}
