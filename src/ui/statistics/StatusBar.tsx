import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { StatisticsAnswer } from "../../orders/queries/statistics.ts";
import { classes } from "../components/classes.ts";
import { STATUS_LABELS } from "../components/StatusBadge.tsx";
import text from "../styles/text.module.css";
import styles from "./Breakdowns.module.css";
import { formatShare } from "./share.ts";
import { statisticsText } from "./statisticsText.ts";
import fills from "./statusFill.module.css";

interface Props {
  readonly answer: StatisticsAnswer;
  readonly currency: string;
}

/**
 * The share of each status as one bar, told apart by pattern as well as by colour. A press opens a part's orders;
 * for keys and assistive technology its link stands in the table.
 */
export function StatusBar({ answer, currency }: Props): ReactNode {
  const { statusMix, range } = answer;
  const all = statusMix.reduce((sum, row) => sum + row.orders, 0);
  const shown = statusMix.filter((row) => row.orders > 0);
  const words = ({ status, orders }: (typeof shown)[number]) =>
    statisticsText.status.share(STATUS_LABELS[status], formatShare(orders / all));
  return (
    <div className={styles.mix}>
      <span role="img" aria-label={statisticsText.status.bar(shown.map(words))} className={text.hidden} />
      {shown.map((row) => (
        <Link
          key={row.status}
          to="/orders"
          search={{ ...range, currency, status: [row.status] }}
          tabIndex={-1}
          aria-hidden="true"
          title={words(row)}
          className={classes(fills.fill, fills[row.status])}
          style={{ flexGrow: row.orders }}
        />
      ))}
    </div>
  );
}
