import { useMemo } from 'react';
import type { ExportChoices } from '../../../shared/export/choices.ts';
import { scopeOf } from '../../../shared/export/choices.ts';
import type { Block, TextRun } from '../../../shared/export/document/document.ts';
import { documentOf } from '../../../shared/export/document/document-of.ts';
import { printoutOf } from '../../../shared/export/printout.ts';
import { narrowed } from '../../../shared/export/scope.ts';
import type { LocalDateTime } from '../../../shared/plan/time.ts';
import { useText } from '../../i18n/use-text.ts';
import { usePlan } from '../../store/use-plan.ts';

interface DocumentPreviewProps {
  readonly choices: ExportChoices;
  readonly now: LocalDateTime;
}

/** What a Word file says, from top to bottom. */
export function DocumentPreview({ choices, now }: DocumentPreviewProps) {
  const { t } = useText();
  const plan = usePlan();
  const language = choices.language ?? plan.event.language;
  const document = useMemo(
    () => documentOf(printoutOf(narrowed(plan, scopeOf(choices)), language, now), choices.document, now),
    [plan, choices, language, now],
  );
  return (
    <div className="export-pages">
      <p className="export-bar">{t('exporting.preview.word')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys. */}
      {/* biome-ignore lint/a11y/useSemanticElements: it is part of a dialogue. */}
      <div className="export-scroll" tabIndex={0} role="group" aria-label={t('exporting.preview.label')}>
        <div className="export-document" lang={language}>
          {document.blocks.map((block, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what stands there is all that tells blocks apart.
            <BlockView key={i} block={block} />
          ))}
          <footer>{document.footer}</footer>
        </div>
      </div>
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === 'title')
    return (
      <>
        <h3>{block.text}</h3>
        <p className="export-below">{block.below}</p>
      </>
    );
  if (block.kind === 'heading') {
    const text = block.struck ? <s>{block.text}</s> : block.text;
    return block.level === 1 ? <h4 data-new-page={block.newPage || undefined}>{text}</h4> : <h5>{text}</h5>;
  }
  if (block.kind === 'paragraph')
    return (
      <p>
        <Runs runs={block.runs} />
      </p>
    );
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  if (block.kind === 'facts')
    return (
      <dl>
        {block.facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    );
  return <TableView table={block} />;
}

function TableView({ table }: { readonly table: Extract<Block, { kind: 'table' }> }) {
  return (
    <table>
      <thead>
        <tr>
          {table.head.map((name, i) => (
            <th key={name} scope="col" style={{ width: `${table.widths[i] ?? 0}%` }}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ cells, quiet }, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else of their own.
          <tr key={row} data-quiet={quiet || undefined}>
            {cells.map((lines, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor have cells.
              <td key={column}>
                {lines.map((runs, line) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor have lines.
                  <div key={line}>
                    <Runs runs={runs} />
                  </div>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Runs({ runs }: { readonly runs: readonly TextRun[] }) {
  return runs.map(({ text, look }, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text.
    if (look === 'strong') return <strong key={i}>{text}</strong>;
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text.
    if (look === 'struck') return <s key={i}>{text}</s>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text.
      <span key={i} data-look={look}>
        {text}
      </span>
    );
  });
}
