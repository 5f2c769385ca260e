import type { Face, GridBand, Head, SheetGrid, Total } from '../sheet/grid.ts';

/** A sheet as reviewers by targets, however it lies: the heads are drawn otherwise above than beside. */
export interface Sides {
  readonly label: string;
  readonly people: number;
  readonly targets: number;
  readonly personKey: (person: number) => string;
  readonly targetKey: (target: number) => string;
  readonly personBeside: (person: number) => Head;
  readonly personAbove: (person: number) => Head;
  readonly targetBeside: (target: number) => Head;
  readonly targetAbove: (target: number) => Head;
  readonly personTotal: (person: number) => Total;
  readonly targetTotal: (target: number) => Total;
  readonly personName: (person: number) => string;
  readonly targetName: (target: number) => string;
  readonly bands: readonly GridBand[];
  readonly peopleBand: GridBand;
  readonly face: (person: number, target: number) => Face;
}

/** What stands in the corners of a sheet. */
export type Corners = Pick<SheetGrid, 'corner' | 'totalsHead' | 'foot' | 'sum'>;

/** Makes something of a number once. */
function once<T>(make: (at: number) => T): (at: number) => T {
  const made = new Map<number, T>();
  return (at) => {
    const known = made.get(at);
    if (known !== undefined) return known;
    const fresh = make(at);
    made.set(at, fresh);
    return fresh;
  };
}

/** The sheet with reviewers as rows, or turned with reviewers as columns. All that is drawn is made once. */
export function turned(sides: Sides, transposed: boolean, corners: Corners): SheetGrid {
  const faceAt = once((key) => sides.face(Math.floor(key / sides.targets), key % sides.targets));
  const faceOf = (person: number, target: number): Face => faceAt(person * sides.targets + target);
  const { label } = sides;
  return transposed
    ? {
        ...corners,
        label,
        rows: sides.targets,
        columns: sides.people,
        bands: sides.people === 0 ? [] : [sides.peopleBand],
        rowKey: sides.targetKey,
        rowHead: once(sides.targetBeside),
        columnHead: once(sides.personAbove),
        rowTotal: once(sides.targetTotal),
        columnTotal: once(sides.personTotal),
        rowName: sides.targetName,
        columnName: sides.personName,
        face: (row, column) => faceOf(column, row),
      }
    : {
        ...corners,
        label,
        rows: sides.people,
        columns: sides.targets,
        bands: sides.bands,
        rowKey: sides.personKey,
        rowHead: once(sides.personBeside),
        columnHead: once(sides.targetAbove),
        rowTotal: once(sides.personTotal),
        columnTotal: once(sides.targetTotal),
        rowName: sides.personName,
        columnName: sides.targetName,
        face: faceOf,
      };
}
