import { Download } from "lucide-react";
import type { LeftOutReport } from "../../orders/csv/csvImportReport.ts";
import { Button } from "../components/Button.tsx";
import { classes } from "../components/classes.ts";
import ledger from "../components/ledger.module.css";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { formatNumber } from "../format/number.ts";
import { saveBlob } from "../settings/saveFile.ts";
import styles from "./csvImport.module.css";
import { csvImportText } from "./csvImportText.ts";

const words = csvImportText.leftOut;

/** The rows that are no part of an order: how many for which reason, the first by line, all as CSV. */
export function LeftOut({
  leftOut,
  fileName,
}: {
  readonly leftOut: LeftOutReport;
  readonly fileName: string;
}) {
  const { rows, byReason, file } = leftOut;
  if (rows === 0) return <p className={styles.help}>{words.none}</p>;
  return (
    <div className={styles.leftOut}>
      <SectionTitle
        level={3}
        detail={words.count(rows)}
        actions={
          file && (
            <Button
              small
              variant="quiet"
              icon={<Download aria-hidden="true" />}
              onPress={() => saveBlob(file, words.fileName(fileName))}
            >
              {words.download}
            </Button>
          )
        }
      >
        {words.title}
      </SectionTitle>
      <ul className={styles.reasons}>
        {byReason.map(({ reason, rows: count }) => (
          <li key={reason}>
            <span>{csvImportText.leftOutKind(reason)}</span>
            <b>{formatNumber(count)}</b>
          </li>
        ))}
      </ul>
      <LeftOutList leftOut={leftOut} />
    </div>
  );
}

function LeftOutList({ leftOut: { first, rows } }: { readonly leftOut: LeftOutReport }) {
  const hidden = rows - first.length;
  return (
    <section
      className={classes(styles.scroll, styles.tall)}
      aria-label={words.list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={classes(ledger.ledger, ledger.flush)}>
        <thead>
          <tr>
            <th scope="col" className={ledger.number}>
              {words.line}
            </th>
            <th scope="col">{words.order}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {first.map(({ line, orderNumber, reason, detail }) => (
            <tr key={`${line}/${reason}/${detail}`}>
              <td className={ledger.number}>{formatNumber(line)}</td>
              <td>{orderNumber}</td>
              <td className={styles.why}>{csvImportText.leftOutReason(reason, detail)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p className={styles.help}>{words.more(hidden)}</p>}
    </section>
  );
}
