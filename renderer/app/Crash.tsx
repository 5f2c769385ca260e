import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { textNow } from '../i18n/use-text.ts';

/** Shows a way on when a view throws, instead of an empty window. What was edited is already on its way to disk. */
export class Crash extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const t = textNow();
    return (
      <main className="crash" role="alert">
        <h1>{t('app.crashed.title')}</h1>
        <p>{t('app.crashed.text')}</p>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          {t('app.crashed.reload')}
        </Button>
      </main>
    );
  }
}
