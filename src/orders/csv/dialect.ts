/** How a file's bytes are letters. */
export const CSV_ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type CsvEncoding = (typeof CSV_ENCODINGS)[number];

/** What stands between two cells. */
export const CSV_SEPARATORS = [",", ";", "\t", "|"] as const;
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

/** How a file is written, apart from what its cells mean. */
export interface CsvDialect {
  readonly encoding: CsvEncoding;
  readonly separator: CsvSeparator;
  /** Whether cells may stand in quotation marks; else a mark is a letter like any other. */
  readonly hasQuotes: boolean;
  /** Whether the first row holds the names of the columns. */
  readonly hasHeader: boolean;
}
