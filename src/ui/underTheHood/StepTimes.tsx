import type { ReactNode } from "react";
import type { CommandTimes } from "../backend.ts";
import { formatMillis } from "./millis.ts";
import styles from "./StepTimes.module.css";
import { underTheHoodText } from "./underTheHoodText.ts";

const words = underTheHoodText.commands;
const { steps } = words;

/** What each part of the bar stands for; the times in figures stand along the row. */
export function StepLegend(): ReactNode {
  return (
    <span className={styles.legend}>
      {words.legend}
      {(["load", "decide", "append"] as const).map((step) => (
        <span key={step}>
          <i data-step={step} aria-hidden="true" />
          {steps[step]}
        </span>
      ))}
    </span>
  );
}

interface Props {
  readonly times: CommandTimes;
  /** The longest command's time, which fills the room. */
  readonly longestMs: number;
}

/** How a command's time was spent, to scale. */
export function StepBar({ times, longestMs }: Props): ReactNode {
  const parts = [
    ["load", times.loadMs],
    ["decide", times.decideMs],
    ["append", times.appendMs],
  ] as const;
  return (
    <span className={styles.bar} aria-hidden="true">
      {parts.map(([step, ms]) => (
        <i key={step} data-step={step} style={{ inlineSize: `${(ms / Math.max(longestMs, 0.01)) * 100}%` }} />
      ))}
    </span>
  );
}

interface TimeProps {
  readonly step: keyof typeof steps;
  readonly ms: number;
}

/** A step's time beside what it led to; nothing where the command didn't come to it. */
export function StepTime({ step, ms }: TimeProps): ReactNode {
  if (ms === 0) return null;
  return (
    <small className={styles.time} title={steps[step]}>
      {formatMillis(ms)}
    </small>
  );
}
