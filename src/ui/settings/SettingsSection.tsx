import { type ReactNode, useId } from "react";
import styles from "./Settings.module.css";

interface Props {
  readonly title: string;
  /** What it is for, in a sentence or two. */
  readonly intro?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the settings: what it is at the start, what can be done beside it. */
export function SettingsSection({ title, intro, children }: Props): ReactNode {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.intro}>
        <h2 id={id}>{title}</h2>
        {intro === undefined ? null : <p>{intro}</p>}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
