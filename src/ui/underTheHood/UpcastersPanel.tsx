import type { ReactNode } from "react";
import type { EngineStatus } from "../backend.ts";
import ledger from "../components/ledger.module.css";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { formatNumber } from "../format/number.ts";
import page from "../statistics/page.module.css";
import text from "../styles/text.module.css";
import styles from "./UnderTheHood.module.css";
import { underTheHoodText } from "./underTheHoodText.ts";

const words = underTheHoodText.upcasters;

/** How events of an older schema are read; what is recorded stays as it is. */
export function UpcastersPanel({ upcasters }: Pick<EngineStatus, "upcasters">): ReactNode {
  return (
    <section className={page.section} aria-labelledby="hood-upcasters">
      <SectionTitle id="hood-upcasters">{words.title}</SectionTitle>
      <p className={styles.note}>{words.note}</p>
      {upcasters.length === 0 ? (
        <p className={text.third}>{words.none}</p>
      ) : (
        <table className={`${ledger.ledger} ${ledger.flush} ${styles.flow}`}>
          <thead>
            <tr>
              <th scope="col">{words.columns.step}</th>
              <th scope="col" className={ledger.number}>
                {words.columns.touched}
              </th>
            </tr>
          </thead>
          <tbody>
            {upcasters.map(({ type, from, description, touched }) => (
              <tr key={`${type}/${from}`}>
                <td className={styles.step}>
                  <code className={styles.code}>{type}</code>
                  {words.step(from)}
                  <small>{description}</small>
                </td>
                <td className={ledger.number}>{formatNumber(touched)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
