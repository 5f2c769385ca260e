import type { ReactNode } from 'react';

/** A cell, by number; column -1 is the heading of the row, row -1 that of the column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A cell as it is drawn, spoken and copied. */
export interface Face {
  readonly className: string;
  /** Its accessible name. */
  readonly label: string;
  /** What stands in it; may be empty. */
  readonly mark: string;
  readonly markClass: string;
  /** How bad the worst is that the checks have found about it; null for nothing. */
  readonly sign: 'hard' | 'warning' | null;
  /** As it is copied. */
  readonly value: string;
  readonly disabled: boolean;
}

/** The heading of a row or a column. */
export interface Head {
  readonly className: string;
  /** Its accessible name, where what is drawn does not say it. */
  readonly label: string;
  readonly content: ReactNode;
}

/** A total of a row or a column. */
export interface Total {
  readonly className: string;
  readonly label: string;
  readonly title?: string | undefined;
  readonly content: ReactNode;
}

/** Columns that stand together under one heading. */
export interface GridBand {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly count: number;
}

/** A sheet of small equal cells. Only what is in sight is asked for. */
export interface SheetGrid {
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  readonly bands: readonly GridBand[];
  readonly corner: ReactNode;
  readonly totalsHead: ReactNode;
  readonly foot: ReactNode;
  readonly sum: ReactNode;
  /** What a row is known by, wherever it stands. */
  readonly rowKey: (row: number) => string;
  readonly rowHead: (row: number) => Head;
  readonly columnHead: (column: number) => Head;
  readonly rowTotal: (row: number) => Total;
  readonly columnTotal: (column: number) => Total;
  /** What rows and columns are called in a copied block. */
  readonly rowName: (row: number) => string;
  readonly columnName: (column: number) => string;
  readonly face: (row: number, column: number) => Face;
}
