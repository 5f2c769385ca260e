import '@fontsource-variable/inter/index.css';
import './ui/theme.css';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { beginWith } from './app/begin.ts';
import { bridge } from './bridge.ts';

const start = await bridge.call('app.start', undefined);
beginWith(start);

/** The page's policy allows styles only with this, so Fluent's go in with it. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';
const styles = createDOMRenderer(document, { styleElementAttributes: { nonce } });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <RendererProvider renderer={styles}>
    <App />
  </RendererProvider>,
);
