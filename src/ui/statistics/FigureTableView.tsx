import { type ReactNode, useState } from "react";
import { Button } from "../components/Button.tsx";
import text from "../styles/text.module.css";
import { useWhyHref } from "../why/useWhyHref.ts";
import links from "../why/why.module.css";
import { whyText } from "../why/whyText.ts";
import styles from "./FigureTable.module.css";
import type { FigureColumn, FigureTable } from "./figureTable.ts";
import { statisticsText } from "./statisticsText.ts";

interface Props<Row> {
  readonly table: FigureTable<Row>;
  /** Rows shown before "Show all"; the rest is one press away. */
  readonly most?: number;
  readonly id?: string;
}

/** A table of figures: numbers at the end of their columns, the sum below a rule. */
export function FigureTableView<Row>({ table, most = 400, id }: Props<Row>): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const whyHref = useWhyHref();
  const rows = isWhole ? table.rows : table.rows.slice(0, most);
  const hidden = table.rows.length - rows.length;
  return (
    <div className={styles.wrap} id={id}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={statisticsText.panel.table(table.name)}>
        <table className={styles.table}>
          <caption className={text.hidden}>{table.name}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th
                  key={column.head}
                  scope="col"
                  data-align={column.align}
                  style={column.width ? { inlineSize: column.width } : undefined}
                >
                  <span className={column.isHeadHidden ? text.hidden : undefined}>{column.head}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TableRow key={table.keyOf(row)} row={row} columns={table.columns} whyHref={whyHref} />
            ))}
          </tbody>
          {table.total ? <TotalRow total={table.total} columns={table.columns} whyHref={whyHref} /> : null}
        </table>
      </section>
      {hidden > 0 ? (
        <Button variant="quiet" small onPress={() => setWhole(true)}>
          {statisticsText.panel.showAll(table.rows.length)}
        </Button>
      ) : null}
    </div>
  );
}

interface RowProps<Row> {
  readonly row: Row;
  readonly columns: readonly FigureColumn<Row>[];
  readonly whyHref: ReturnType<typeof useWhyHref>;
}

function TableRow<Row>({ row, columns, whyHref }: RowProps<Row>): ReactNode {
  return (
    <tr>
      {columns.map((column) => (
        <td key={column.head} data-align={column.align} data-quiet={column.quiet ? "" : undefined}>
          <Cell row={row} column={column} whyHref={whyHref} />
        </td>
      ))}
    </tr>
  );
}

interface CellProps<Row> {
  readonly row: Row;
  readonly column: FigureColumn<Row>;
  readonly whyHref: ReturnType<typeof useWhyHref>;
}

/** A figure leads to the events that made it. */
function Cell<Row>({ row, column, whyHref }: CellProps<Row>): ReactNode {
  const why = column.why?.(row) ?? null;
  if (why === null) return column.show(row);
  return (
    <a {...whyHref(why)} className={links.link} title={whyText.link}>
      {column.show(row)}
    </a>
  );
}

interface TotalProps<Row> {
  readonly total: { readonly row: Row; readonly label: string };
  readonly columns: readonly FigureColumn<Row>[];
  readonly whyHref: ReturnType<typeof useWhyHref>;
}

function TotalRow<Row>({ total, columns, whyHref }: TotalProps<Row>): ReactNode {
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.head} scope="row">
              {total.label}
            </th>
          ) : (
            <td key={column.head} data-align={column.align}>
              <Cell row={total.row} column={column} whyHref={whyHref} />
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}
