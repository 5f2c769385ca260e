import { Button } from '@fluentui/react-components';
import {
  CheckmarkCircle20Regular,
  Dismiss16Regular,
  ErrorCircle20Regular,
  Info20Regular,
  Warning20Regular,
} from '@fluentui/react-icons';
import { useText } from '../i18n/use-text.ts';
import { dismiss, type Notice, useNotices } from '../store/notices.ts';
import './notices.css';

const ICONS = {
  error: ErrorCircle20Regular,
  warning: Warning20Regular,
  info: Info20Regular,
  success: CheckmarkCircle20Regular,
};

/** The sentences the program has for the user, at the foot of the window, and what it only says aloud. */
export function Notices() {
  const notices = useNotices((store) => store.notices);
  const spoken = useNotices((store) => store.spoken);
  return (
    <>
      <div className="notices">
        {notices.map((notice) => (
          <OneNotice key={notice.key} notice={notice} />
        ))}
      </div>
      <output className="visually-hidden" aria-live="assertive" aria-atomic="true">
        {/* A changed key has the same words spoken again. */}
        <span key={spoken.count}>{spoken.text}</span>
      </output>
    </>
  );
}

function OneNotice({ notice }: { readonly notice: Notice }) {
  const { t } = useText();
  const Icon = ICONS[notice.tone];
  const { action } = notice;
  return (
    <div className={`notice notice-${notice.tone}`} role={notice.tone === 'error' ? 'alert' : 'status'}>
      <Icon className="notice-icon" aria-hidden />
      <p>{notice.text}</p>
      {action && (
        <Button
          size="small"
          onClick={({ detail }) => {
            // The second click of a double click was meant for what stood here before the notice came.
            if (detail > 1) return;
            dismiss(notice.key);
            action.perform();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={t('app.close')}
        onClick={() => dismiss(notice.key)}
      />
    </div>
  );
}
