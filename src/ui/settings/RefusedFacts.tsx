import type { ReactNode } from "react";
import type { FactsImportReport } from "../../orders/facts/factsImportReport.ts";
import ledger from "../components/ledger.module.css";
import { formatNumber } from "../format/number.ts";
import styles from "./Settings.module.css";
import { settingsText } from "./settingsText.ts";

/** More rows than a person reads. */
const MOST_ROWS = 100;

/** The facts that the aggregate refused, each with its line and the reason. */
export function RefusedFacts({ refused }: { readonly refused: FactsImportReport["refused"] }): ReactNode {
  if (refused.length === 0) return null;
  const hidden = refused.length - MOST_ROWS;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.refused} tabIndex={0} aria-label={settingsText.importFacts.refused}>
      <table className={`${ledger.ledger} ${ledger.flush}`}>
        <thead>
          <tr>
            <th scope="col" className={ledger.number}>
              {settingsText.importFacts.line}
            </th>
            <th scope="col">{settingsText.importFacts.reason}</th>
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
      {hidden > 0 ? <p>{settingsText.importFacts.more(hidden)}</p> : null}
    </section>
  );
}
