import type { ReactNode } from "react";
import styles from "./sectionTitle.module.css";

export interface SectionTitleProps {
  readonly children: ReactNode;
  /** Quieter words after the title: "7 lines, 78 units". */
  readonly detail?: ReactNode;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode;
  readonly level?: 2 | 3;
  readonly id?: string;
}

/** The title of a part of a screen. */
export function SectionTitle({ children, detail, actions, level = 2, id }: SectionTitleProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={styles.line}>
      <Heading id={id}>{children}</Heading>
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      {actions !== undefined && <span className={styles.actions}>{actions}</span>}
    </div>
  );
}
