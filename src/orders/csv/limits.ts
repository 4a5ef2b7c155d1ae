/** What a file may demand. A shop's whole history fits; what is beyond is no export of one. */
export interface CsvLimits {
  readonly maxBytes: number;
  readonly maxRows: number;
  /** Longest row, in characters. A quotation mark that is never closed makes a row of the rest of the file. */
  readonly maxRowLength: number;
  readonly maxColumns: number;
}

export const CSV_LIMITS: CsvLimits = {
  maxBytes: 256e6,
  maxRows: 1_000_000,
  maxRowLength: 250_000,
  maxColumns: 300,
};
