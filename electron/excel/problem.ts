/** Why a workbook is not read. Also thrown: ZipProblem. */
export class WorkbookProblem extends Error {
  readonly code: 'notAWorkbook' | 'otherSpreadsheet' | 'tooManyCells' | 'damaged';
  constructor(code: WorkbookProblem['code']) {
    super(code);
    this.name = 'WorkbookProblem';
    this.code = code;
  }
}
