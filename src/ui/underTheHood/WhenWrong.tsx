import type { ReactNode } from "react";
import { SectionTitle } from "../components/SectionTitle.tsx";
import page from "../statistics/page.module.css";
import styles from "./UnderTheHood.module.css";
import { underTheHoodText } from "./underTheHoodText.ts";

const words = underTheHoodText.wrong;

/** What this architecture costs, and where it is not worth that. */
export function WhenWrong(): ReactNode {
  return (
    <section className={page.section} aria-labelledby="hood-wrong">
      <SectionTitle id="hood-wrong">{words.title}</SectionTitle>
      <div className={styles.prose}>
        {words.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}
