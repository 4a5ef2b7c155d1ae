import type { ReactNode } from "react";
import styles from "./Breakdowns.module.css";

interface Props {
  /** Part of the largest bar. */
  readonly part: number;
  readonly tone?: "plain" | "bad";
}

/** A bar in a table; the figure that it draws stands beside it. */
export function Bar({ part, tone = "plain" }: Props): ReactNode {
  return (
    <span className={styles.track} aria-hidden="true">
      {part > 0 && <i data-tone={tone} style={{ inlineSize: `${part * 100}%` }} />}
    </span>
  );
}
