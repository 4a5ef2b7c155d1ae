import type { ReactNode } from "react";
import type { EngineStatus } from "../backend.ts";
import ledger from "../components/ledger.module.css";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { formatNumber } from "../format/number.ts";
import page from "../statistics/page.module.css";
import text from "../styles/text.module.css";
import styles from "./UnderTheHood.module.css";

/** How events of an older schema are read; what is recorded stays as it is. */
export function UpcastersPanel({ upcasters }: Pick<EngineStatus, "upcasters">): ReactNode {
  return (
    <section className={page.section} aria-labelledby="hood-upcasters">
      <SectionTitle id="hood-upcasters">Upcasters</SectionTitle>
      <p className={styles.note}>
        Old events are never rewritten. They are lifted to today’s schema as they are read.
      </p>
      {upcasters.length === 0 ? (
        <p className={text.third}>No event has changed its schema yet.</p>
      ) : (
        <table className={`${ledger.ledger} ${ledger.flush} ${styles.flow}`}>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col" className={ledger.number}>
                Events touched
              </th>
            </tr>
          </thead>
          <tbody>
            {upcasters.map(({ type, from, description, touched }) => (
              <tr key={`${type}/${from}`}>
                <td className={styles.step}>
                  <code className={styles.code}>{type}</code> {from} → {from + 1}
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
