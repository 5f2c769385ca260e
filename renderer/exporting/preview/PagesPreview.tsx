import { Spinner } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { paperSize } from '../../../shared/export/page.ts';
import type { PageFormat } from '../../../shared/export/workbook.ts';
import type { Language } from '../../../shared/plan/records/event.ts';
import { useText } from '../../i18n/use-text.ts';
import { PagesBar, type PageZoom } from './PagesBar.tsx';
import { PageView } from './PageView.tsx';
import type { Pages, Preview } from './use-pages.ts';

const [LEAST, MOST] = [0.2, 4];
/** Pixels around a page, and of what scrolls it. */
const AROUND = { between: 14, side: 16 };
/** In a screen's pixels, of which an inch has 96, while a point is the 72nd part of one. */
const PIXELS = 96 / 72;

interface PagesPreviewProps {
  readonly preview: Preview;
  readonly language: Language;
}

/** The very pages that come out of the printer, one below the other. */
export function PagesPreview({ preview, language }: PagesPreviewProps) {
  const { t } = useText();
  const { pages, working, failed } = preview;
  if (failed) return <p className="export-note">{t('exporting.preview.failed')}</p>;
  if (pages === null)
    return (
      <div className="export-note">
        <Spinner size="small" label={t('exporting.preview.working')} />
      </div>
    );
  return <PageList pages={pages} working={working} look={preview.look} language={language} />;
}

interface PageListProps {
  readonly pages: Pages;
  readonly working: boolean;
  readonly look: Preview['look'];
  readonly language: Language;
}

function PageList({ pages, working, look, language }: PageListProps) {
  const { t } = useText();
  const scroll = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 600, height: 600 });
  const [zoom, setZoom] = useState<PageZoom>('whole');
  useLayoutEffect(() => {
    const { current } = scroll;
    if (current === null) return;
    const measure = () => setRoom({ width: current.clientWidth, height: current.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);

  const { outlines } = pages;
  const sizeOf = (format: PageFormat | undefined) => {
    const { width, height } = paperSize(format ?? { paper: 'A4', orientation: 'portrait' });
    const size = { width: width * PIXELS, height: height * PIXELS };
    return { ...size, scale: scaleOf(zoom, size, room) };
  };
  const sizes = outlines.map(({ format }) => sizeOf(format));
  const virtual = useVirtualizer({
    count: outlines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (i) => (sizes[i]?.height ?? 0) * (sizes[i]?.scale ?? 1),
    gap: AROUND.between,
    paddingStart: AROUND.between,
    paddingEnd: AROUND.between,
    scrollPaddingStart: AROUND.between,
    overscan: 1,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that the sizes of pages follow from.
  useLayoutEffect(() => virtual.measure(), [virtual, pages.made, zoom, room.width, room.height]);

  const items = virtual.getVirtualItems();
  const inSight = items.map(({ index }) => index);
  const [first, last] = [inSight[0], inSight.at(-1)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pages in sight are those between the first and the last.
  useEffect(() => look(inSight), [look, first, last, pages.made]);

  const middle = (virtual.scrollOffset ?? 0) + room.height / 2;
  const current = Math.max(0, items.findLast(({ start }) => start <= middle)?.index ?? 0);
  const goTo = (page: number) =>
    virtual.scrollToIndex(Math.min(Math.max(page, 0), outlines.length - 1), { align: 'start' });
  const scale = sizes[current]?.scale ?? 1;
  const rescale = (factor: number) => setZoom(Math.min(Math.max(scale * factor, LEAST), MOST));
  const widest = Math.max(0, ...sizes.map(({ width, scale: own }) => width * own));

  return (
    <div className="export-pages">
      <PagesBar
        current={current}
        of={outlines.length}
        sheet={outlines[current]?.sheet ?? ''}
        working={working}
        zoom={zoom}
        onGoTo={goTo}
        onZoom={setZoom}
        onRescale={rescale}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: it is part of a dialogue. */}
      <div
        ref={scroll}
        className="export-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys.
        tabIndex={0}
        role="group"
        aria-label={t('exporting.preview.label')}
      >
        <div
          className="export-run"
          style={{ height: virtual.getTotalSize(), minWidth: widest + 2 * AROUND.side }}
        >
          {items.map(({ index, start }) => {
            const size = sizes[index];
            const outline = outlines[index];
            if (size === undefined || outline === undefined) return null;
            const values = { page: index + 1, of: outlines.length, sheet: outline.sheet };
            return (
              <div key={index} className="export-place" style={{ transform: `translateY(${start}px)` }}>
                <PageView
                  {...size}
                  html={pages.html.get(index)}
                  style={pages.style}
                  label={t('exporting.preview.pageOf', values)}
                  language={language}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function scaleOf(
  zoom: PageZoom,
  page: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
): number {
  if (typeof zoom === 'number') return zoom;
  const wide = (room.width - 2 * AROUND.side) / page.width;
  if (zoom === 'width') return Math.max(wide, LEAST);
  const high = (room.height - 2 * AROUND.between) / page.height;
  return Math.max(Math.min(wide, high), LEAST);
}
