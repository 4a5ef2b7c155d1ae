import type { ReactNode } from "react";
import type { StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { STATUS_LABELS } from "../components/StatusBadge.tsx";
import styles from "./Breakdowns.module.css";
import { formatShare } from "./share.ts";
import { statisticsText } from "./statisticsText.ts";
import { STATUS_COLOUR } from "./statusColour.ts";

/** The share of each status as one bar; its figures stand in the table. */
export function StatusBar({ mix }: { readonly mix: StatisticsAnswer["statusMix"] }): ReactNode {
  const all = mix.reduce((sum, row) => sum + row.orders, 0);
  const shown = mix.filter((row) => row.orders > 0);
  const words = shown.map((row) =>
    statisticsText.status.share(STATUS_LABELS[row.status], formatShare(row.orders / all)),
  );
  return (
    <div className={styles.mix} role="img" aria-label={statisticsText.status.bar(words)}>
      {shown.map((row) => (
        <i key={row.status} style={{ flexGrow: row.orders, background: STATUS_COLOUR[row.status] }} />
      ))}
    </div>
  );
}
