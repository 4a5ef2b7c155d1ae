import type { Trouble } from "../stores/statusStore.ts";
import styles from "./troubleReport.module.css";
import { troubleWords } from "./troubleWords.ts";

/** What happened, what is safe and what to do next; the technical words last. */
export function TroubleReport({ trouble }: { readonly trouble: Trouble }) {
  const { title, safe, next, detail } = troubleWords(trouble);
  return (
    <span className={styles.report}>
      <strong>{title}</strong> {safe} {next} {detail !== null && <small>{detail}</small>}
    </span>
  );
}
