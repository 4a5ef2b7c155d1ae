import { Download, Table2 } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button } from "../components/Button.tsx";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { saveText } from "../settings/saveFile.ts";
import text from "../styles/text.module.css";
import { FigureTableView } from "./FigureTableView.tsx";
import { type FigureTable, tableCsv } from "./figureTable.ts";
import styles from "./Panel.module.css";
import { statisticsText } from "./statisticsText.ts";

interface Props<Row> {
  readonly title: string;
  readonly hint?: ReactNode | undefined;
  readonly table: FigureTable<Row>;
  /** The days, for the file's name: "2026-10-25_2026-11-23". */
  readonly days: string;
  readonly children?: ReactNode;
  /** Given: the chart comes first and a button opens the table. Else the table is always there. */
  readonly toggle?: { readonly isOpen: boolean; readonly onToggle: () => void };
  readonly most?: number;
  /** Said instead of a table without rows. */
  readonly empty?: string;
}

/** A chart with its figures: as a table at one press, and as a file. */
export function Panel<Row>(props: Props<Row>): ReactNode {
  const { title, hint, table, days, children, toggle, most, empty } = props;
  const id = useId();
  const isOpen = toggle?.isOpen ?? true;
  const csv = (
    <Button
      variant="quiet"
      small
      icon={<Download aria-hidden="true" />}
      aria-label={statisticsText.panel.csvOf(title)}
      onPress={() => saveText(MARK + tableCsv(table), `${fileName(table.name)}_${days}.csv`, "text/csv")}
    >
      {statisticsText.panel.csv}
    </Button>
  );
  return (
    <section className={styles.panel} aria-labelledby={`${id}-title`}>
      <SectionTitle id={`${id}-title`} detail={hint} actions={csv}>
        {title}
      </SectionTitle>
      {children}
      {toggle ? (
        <Button
          variant="quiet"
          small
          className={styles.toggle}
          icon={<Table2 aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-table` : undefined}
          onPress={toggle.onToggle}
        >
          {statisticsText.panel.showTable}
          <span className={text.hidden}>{statisticsText.panel.ofPanel(title)}</span>
        </Button>
      ) : null}
      {table.rows.length === 0 && empty ? <p className={styles.empty}>{empty}</p> : null}
      {isOpen && (table.rows.length > 0 || !empty) ? (
        <FigureTableView table={table} id={`${id}-table`} {...(most ? { most } : {})} />
      ) : null}
    </section>
  );
}

/** Byte order mark: names of items and customers are UTF-8, which spreadsheets only believe when told. */
const MARK = "\ufeff";

const fileName = (name: string): string => `orderlog-${name.toLowerCase().replace(/\W+/g, "-")}`;
