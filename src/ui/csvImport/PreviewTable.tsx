import type { CsvInspection } from "../../orders/csv/inspectCsv.ts";
import { classes } from "../components/classes.ts";
import ledger from "../components/ledger.module.css";
import { formatNumber } from "../format/number.ts";
import styles from "./csvImport.module.css";
import { csvImportText } from "./csvImportText.ts";

/** A column's name; where the file names none, its number. */
export const columnName = (names: readonly string[], column: number): string =>
  names[column] || csvImportText.columns.unnamed(column + 1);

/** The first rows of the file as they were cut into cells. */
export function PreviewTable({ inspection: { names, preview } }: { readonly inspection: CsvInspection }) {
  if (preview.length === 0) return null;
  return (
    <section
      className={styles.scroll}
      aria-label={csvImportText.reading.preview}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={classes(ledger.ledger, ledger.flush, styles.preview)}>
        <thead>
          <tr>
            <th scope="col" className={ledger.number}>
              {csvImportText.reading.line}
            </th>
            {names.map((_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={column} scope="col">
                {columnName(names, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map(({ line, cells }) => (
            <tr key={line}>
              <td className={ledger.number}>{formatNumber(line)}</td>
              {names.map((_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={column}>{cells[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
