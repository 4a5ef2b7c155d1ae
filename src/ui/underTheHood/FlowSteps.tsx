import type { ReactNode } from "react";
import type { CommandTimes, EngineStatus } from "../backend.ts";
import { formatNumber } from "../format/number.ts";
import styles from "./FlowSteps.module.css";
import { formatMillis } from "./millis.ts";
import { underTheHoodText } from "./underTheHoodText.ts";

const words = underTheHoodText.flow;

/** The way of a sale through the system, with live figures: what CQRS and event sourcing are. */
export function FlowSteps({ status }: { readonly status: EngineStatus }): ReactNode {
  const { accepted, rejected, retried } = status.counters;
  const current = status.projections.filter((projection) => projection.state === "current").length;
  return (
    <ol className={styles.machine} aria-label={words.title}>
      <Stage
        title={words.commands.title}
        words={words.commands.words}
        figure={formatNumber(accepted + rejected)}
        unit={words.commands.unit}
      />
      <Arrow>{words.load(usualTime(status, ({ loadMs }) => loadMs))}</Arrow>
      <Stage
        title={words.aggregates.title}
        words={words.aggregates.words}
        figure={formatNumber(rejected)}
        unit={words.aggregates.unit(retried)}
      />
      <Arrow wraps>{words.append(usualTime(status, ({ appendMs }) => appendMs))}</Arrow>
      <Stage
        title={words.log.title}
        words={words.log.words}
        figure={formatNumber(status.head.position)}
        unit={words.log.unit(status.head.position)}
        isLog
      />
      <Arrow>{words.fold(usualTime(status, slowestFold))}</Arrow>
      <Stage
        title={words.projections.title}
        words={words.projections.words}
        figure={formatNumber(current)}
        unit={words.projections.unit(status.projections.length)}
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

function Stage({ title, words: explanation, figure, unit, isLog }: StageProps): ReactNode {
  return (
    <li className={styles.stage} data-log={isLog ? "" : undefined}>
      <h2>{title}</h2>
      <p>{explanation}</p>
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

/** The middle one of the last commands' times for a step, of those that came to it; null where none did. */
function usualTime({ commands }: EngineStatus, of: (times: CommandTimes) => number): string | null {
  const times = commands
    .map((command) => of(command.times))
    .filter((time) => time > 0)
    .sort((one, other) => one - other);
  const middle = times[Math.floor(times.length / 2)];
  return middle === undefined ? null : formatMillis(middle);
}

/** Until all projections had the events. */
const slowestFold = ({ folds }: CommandTimes): number => Math.max(0, ...folds.map(({ ms }) => ms));
