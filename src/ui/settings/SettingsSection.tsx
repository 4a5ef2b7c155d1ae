import { type ReactNode, useId } from "react";
import { classes } from "../components/classes.ts";
import styles from "./settingsSection.module.css";

interface Props {
  readonly title: string;
  /** What it is for, in a sentence or two. */
  readonly intro?: ReactNode;
  /** True where it holds tables, which take all the room there is. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A part of the settings, or a step of an import: what it is at the start, what can be done beside it. */
export function SettingsSection({ title, intro, isWide = false, children }: Props): ReactNode {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.intro}>
        <h2 id={id}>{title}</h2>
        {intro === undefined ? null : <p>{intro}</p>}
      </div>
      <div className={classes(styles.body, !isWide && styles.narrow)}>{children}</div>
    </section>
  );
}
