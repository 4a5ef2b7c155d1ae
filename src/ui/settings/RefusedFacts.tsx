import type { ReactNode } from "react";
import type { FactsImportReport } from "../../orders/facts/factsImportReport.ts";
import ledger from "../components/ledger.module.css";
import { formatCount, formatNumber } from "../format/number.ts";
import styles from "./Settings.module.css";

/** More rows than a person reads. */
const MOST_ROWS = 100;

/** The facts that the aggregate refused, each with its line and the reason. */
export function RefusedFacts({ refused }: { readonly refused: FactsImportReport["refused"] }): ReactNode {
  if (refused.length === 0) return null;
  const hidden = refused.length - MOST_ROWS;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.refused} tabIndex={0} aria-label="Refused facts">
      <table className={`${ledger.ledger} ${ledger.flush}`}>
        <thead>
          <tr>
            <th scope="col" className={ledger.number}>
              Line
            </th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {refused.slice(0, MOST_ROWS).map((fact) => (
            <tr key={fact.line}>
              <td className={ledger.number}>{formatNumber(fact.line)}</td>
              <td>
                {fact.reason} <code className={styles.code}>{fact.code}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 ? <p>And {formatCount(hidden, "more refused fact")}, not listed here.</p> : null}
    </section>
  );
}
