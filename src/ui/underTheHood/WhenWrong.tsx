import type { ReactNode } from "react";
import { SectionTitle } from "../components/SectionTitle.tsx";
import page from "../statistics/page.module.css";
import styles from "./UnderTheHood.module.css";

/** What this architecture costs, and where it is not worth that. */
export function WhenWrong(): ReactNode {
  return (
    <section className={page.section} aria-labelledby="hood-wrong">
      <SectionTitle id="hood-wrong">When this architecture is the wrong choice</SectionTitle>
      <div className={styles.prose}>
        <p>
          Two models, one to write and one to read, are more to build and to explain than one table that is
          edited. Where records are only filled in and looked up, and nobody asks how they came to be, that
          table is better.
        </p>
        <p>
          Views are a moment behind the log. Where every reader must see a write at once, or one rule spans
          many orders, one transaction on one model is simpler.
        </p>
        <p>
          Events stay. Names and texts must be kept beside them to be forgettable, and each change of an
          event’s shape needs an upcaster for ever. Where data is short-lived or mostly personal, that price
          buys nothing.
        </p>
        <p>
          It pays where the history is the business: money and promises, who changed what and when, figures
          for any day of the past, work without network that has to be reconciled.
        </p>
      </div>
    </section>
  );
}
