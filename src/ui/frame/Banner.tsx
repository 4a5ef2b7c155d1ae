import type { ReactNode } from "react";
import { classes } from "../components/classes.ts";
import styles from "./banners.module.css";

export interface BannerProps {
  readonly tone: "bad" | "warn" | "plain";
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A line above the screen that must be read before it. What is bad is announced at once. */
export function Banner({ tone, icon, children, actions }: BannerProps) {
  return (
    <div className={classes(styles.banner, styles[tone])} role={tone === "bad" ? "alert" : "status"}>
      {icon}
      <span className={styles.words}>{children}</span>
      {actions && <span className={styles.actions}>{actions}</span>}
    </div>
  );
}
