import type { SessionId } from '../../../shared/plan/ids.ts';
import type { Told } from '../findings.ts';

export function Inspector(_: { readonly findings: ReadonlyMap<SessionId, readonly Told[]> }) {
  return <aside style={{ gridArea: 'inspector', borderLeft: '1px solid var(--line)' }} />;
}
