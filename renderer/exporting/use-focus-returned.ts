import { useEffect, useState } from 'react';

/** Once what calls this is gone, the focus is where it was before; in the view, where that is gone too. */
export function useFocusReturned(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The dialogue lets go of the focus only when it is off the screen.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const kept = before instanceof HTMLElement && before.isConnected && before !== document.body;
        (kept ? before : document.getElementById('content'))?.focus();
      });
    },
    [before],
  );
}
