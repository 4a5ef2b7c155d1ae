import { Check, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./badge.module.css";
import { classes } from "./classes.ts";

export type FlagTone = "warn" | "bad" | "good" | "plain";

const ICONS = { warn: TriangleAlert, bad: X, good: Check, plain: null } as const;

export interface FlagProps {
  readonly tone?: FlagTone;
  readonly children: ReactNode;
  /** Instead of the tone's own; null: none. */
  readonly icon?: ReactNode;
}

/** What needs someone, in a word: "Refund due". Not for an order's status. */
export function Flag({ tone = "warn", children, icon }: FlagProps) {
  const Icon = ICONS[tone];
  const shown = icon === undefined ? Icon && <Icon aria-hidden="true" /> : icon;
  return (
    <span className={classes(styles.flag, styles[tone])}>
      {shown}
      {children}
    </span>
  );
}
