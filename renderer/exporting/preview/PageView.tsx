import { useLayoutEffect, useRef } from 'react';
import type { Language } from '../../../shared/plan/records/event.ts';

interface PageViewProps {
  /** Undefined while it is being made. */
  readonly html: string | undefined;
  readonly style: CSSStyleSheet;
  /** In pixels, before it is scaled. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly label: string;
  readonly language: Language;
}

/** One page as it is printed, in a shadow of its own: the styles of the screen do not reach it. No script runs in it. */
export function PageView({ html, style, width, height, scale, label, language }: PageViewProps) {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = holder;
    if (current === null) return;
    const shadow = current.shadowRoot ?? current.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [style];
    shadow.innerHTML = html === undefined ? '' : `<div class="pages">${html}</div>`;
  }, [html, style]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a page of paper, no form's fields.
    <div
      className="export-page"
      role="group"
      aria-label={label}
      lang={language}
      style={{ width: width * scale, height: height * scale }}
    >
      <div ref={holder} style={{ width, height, transform: `scale(${scale})` }} />
    </div>
  );
}
