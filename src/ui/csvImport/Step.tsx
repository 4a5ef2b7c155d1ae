import { type ReactNode, useId } from "react";
import styles from "./csvImport.module.css";

interface Props {
  readonly title: string;
  /** What it is for, in a sentence or two. */
  readonly help: string;
  readonly children: ReactNode;
}

/** One step of the import: what it is at the start, what can be done beside it. */
export function Step({ title, help, children }: Props) {
  const id = useId();
  return (
    <section className={styles.step} aria-labelledby={id}>
      <div className={styles.intro}>
        <h2 id={id}>{title}</h2>
        <p>{help}</p>
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
