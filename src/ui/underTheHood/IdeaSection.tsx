import type { ReactNode } from "react";
import { SectionTitle } from "../components/SectionTitle.tsx";
import page from "../statistics/page.module.css";
import styles from "./UnderTheHood.module.css";
import { underTheHoodText } from "./underTheHoodText.ts";

const words = underTheHoodText.idea;

/** What CQRS and event sourcing are, before the machine is shown at work. */
export function IdeaSection(): ReactNode {
  return (
    <section className={page.section} aria-labelledby="hood-idea">
      <SectionTitle id="hood-idea">{words.title}</SectionTitle>
      <ol className={styles.idea}>
        {words.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </section>
  );
}
