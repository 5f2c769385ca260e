import type { Finding } from '../../checks/finding.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { type TableColumn, tableSheet } from '../table.ts';

/** What is not yet solved: the weightiest first, muted findings left out. */
export const findings: SheetKind = {
  id: 'findings',
  papers: ['A4', 'A3'],
  orientations: ['portrait', 'landscape'],
  sheetsOf(job) {
    const { t } = job;
    const records = job.findings();
    if (records.length === 0) return [];
    return [
      tableSheet(job, {
        name: t('exports.sheet.findings'),
        title: t('exports.findings'),
        about: [job.title, t('cli.check.count', { count: records.length }).replace(/\.$/, '')],
        columns: columns(job),
        records,
        padding: 5,
      }),
    ];
  },
};

function columns({ t, language }: PrintJob): TableColumn<Finding>[] {
  return [
    {
      head: t('exports.severity'),
      value: ({ severity }) => `${severity === 'hard' ? '■' : '□'} ${t(`checks.severity.${severity}`)}`,
      style: ({ severity }) => [severity === 'hard' ? 'gap' : 'small'],
      least: 64,
      most: 90,
    },
    { head: t('exports.finding'), value: (finding) => finding.text(language), least: 220, most: 420 },
    {
      head: t('exports.rule'),
      value: ({ rule }) => t(`checks.name.${rule}`),
      style: ['smallMuted'],
      least: 90,
      most: 170,
    },
    { head: t('exports.done'), value: () => null, sample: '', least: 44, most: 44 },
  ];
}
