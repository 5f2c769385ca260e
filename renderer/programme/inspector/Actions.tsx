import { Toolbar } from '@fluentui/react-components';
import {
  Copy16Regular,
  Delete16Regular,
  LockClosed16Regular,
  LockOpen16Regular,
} from '@fluentui/react-icons';
import { EditButton } from '../../ui/EditButton.tsx';
import { duplicateSession, removeSession, toggleCancelled } from '../sessions.ts';
import { edit, sectionOf } from './section.tsx';

/** What can be done with the session as a whole. */
export const Actions = sectionOf(['locked', 'status'], function Actions({ session, wording: { t } }) {
  const { locked } = session;
  const cancelled = session.status === 'cancelled';
  return (
    <Toolbar size="small" className="inspector-actions" aria-label={t('programme.inspector.actions')}>
      <EditButton
        size="small"
        appearance="subtle"
        icon={locked ? <LockClosed16Regular /> : <LockOpen16Regular />}
        title={t('programme.inspector.lockHint')}
        onClick={() => edit(session, { locked: !locked })}
      >
        {t(locked ? 'programme.inspector.unlock' : 'programme.inspector.lock')}
      </EditButton>
      <EditButton
        size="small"
        appearance="subtle"
        title={t('programme.inspector.cancelHint')}
        onClick={() => toggleCancelled(session)}
      >
        {t(cancelled ? 'programme.inspector.reinstate' : 'programme.inspector.cancel')}
      </EditButton>
      <span className="toolbar-space" />
      <EditButton
        size="small"
        appearance="subtle"
        icon={<Copy16Regular />}
        aria-label={t('programme.inspector.duplicate')}
        title={t('programme.inspector.duplicateHint')}
        onClick={() => duplicateSession(session)}
      />
      <EditButton
        size="small"
        appearance="subtle"
        icon={<Delete16Regular />}
        disabledFocusable={locked}
        onClick={() => removeSession(session.id)}
      >
        {t('programme.inspector.remove')}
      </EditButton>
    </Toolbar>
  );
});
