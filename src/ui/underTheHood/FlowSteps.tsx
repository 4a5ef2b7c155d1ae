import type { ReactNode } from "react";
import type { EngineStatus } from "../backend.ts";
import { formatCount, formatNumber } from "../format/number.ts";
import styles from "./FlowSteps.module.css";
import { formatMillis } from "./millis.ts";

/** The way of a sale through the system, with live figures: what CQRS and event sourcing are. */
export function FlowSteps({ status }: { readonly status: EngineStatus }): ReactNode {
  const { accepted, rejected, retried } = status.counters;
  const current = status.projections.filter((projection) => projection.state === "current").length;
  return (
    <ol className={styles.machine} aria-label="From command to screen">
      <Stage
        title="Commands ask"
        words="“Ship order 6334.” A command says what somebody wants; it may be refused."
        figure={formatNumber(accepted + rejected)}
        unit="handled since the start"
      />
      <Arrow>{usualTime(status)}</Arrow>
      <Stage
        title="Aggregates decide"
        words="An order is folded from its own events, then says yes or no. Nobody else’s data is asked."
        figure={formatNumber(rejected)}
        unit={`refused, ${formatNumber(retried)} retried`}
      />
      <Arrow wraps>append</Arrow>
      <Stage
        title="The log keeps"
        words="What happened is appended in one order and never changed. All else can be made again from it."
        figure={formatNumber(status.head.position)}
        unit={status.head.position === 1 ? "event" : "events"}
        isLog
      />
      <Arrow>fold</Arrow>
      <Stage
        title="Projections read"
        words="Each screen reads a view that follows the log, a moment behind it, and can be rebuilt."
        figure={formatNumber(current)}
        unit={`of ${formatCount(status.projections.length, "view")} current`}
      />
    </ol>
  );
}

interface StageProps {
  readonly title: string;
  readonly words: string;
  readonly figure: string;
  readonly unit: string;
  readonly isLog?: boolean;
}

function Stage({ title, words, figure, unit, isLog }: StageProps): ReactNode {
  return (
    <li className={styles.stage} data-log={isLog ? "" : undefined}>
      <h2>{title}</h2>
      <p>{words}</p>
      <p className={styles.figure}>
        {figure} <span>{unit}</span>
      </p>
    </li>
  );
}

function Arrow({ children, wraps }: { readonly children: ReactNode; readonly wraps?: boolean }): ReactNode {
  return (
    <li className={styles.arrow} aria-hidden="true" data-wraps={wraps ? "" : undefined}>
      <span>{children}</span>
    </li>
  );
}

/** The middle one of the last commands' times. */
function usualTime({ commands }: EngineStatus): string {
  const times = commands.map((command) => command.tookMs).sort((one, other) => one - other);
  const middle = times[Math.floor(times.length / 2)];
  return middle === undefined ? "load" : formatMillis(middle);
}
