import type { Progress } from "../backend.ts";
import { formatNumber } from "../format/number.ts";
import { Button } from "./Button.tsx";
import styles from "./progressPanel.module.css";

export interface ProgressPanelProps {
  /** Null before the first figure. */
  readonly progress: Progress | null;
  readonly title: string;
  /** Without it the job can't be cancelled. */
  readonly onCancel?: (() => void) | undefined;
}

const PHASES: Readonly<Record<Progress["phase"], string>> = {
  checking: "Checking",
  writing: "Writing",
  reading: "Reading",
};

function words(progress: Progress | null): string {
  if (progress === null) return "Starting";
  const done = formatNumber(progress.done);
  const amount = progress.total === null ? done : `${done} of ${formatNumber(progress.total)}`;
  const rate =
    progress.ratePerSecond > 0 ? `, ${formatNumber(Math.round(progress.ratePerSecond))} a second` : "";
  return `${PHASES[progress.phase]} ${amount}${rate}`;
}

/** A long job: how far it has come, how fast, and a way to stop it. */
export function ProgressPanel({ progress, title, onCancel }: ProgressPanelProps) {
  const total = progress?.total ?? null;
  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.head}>
        <h3>{title}</h3>
        {onCancel && (
          <Button small onPress={onCancel}>
            Cancel
          </Button>
        )}
      </div>
      <progress
        className={styles.bar}
        aria-label={title}
        {...(progress === null || total === null ? {} : { max: Math.max(total, 1), value: progress.done })}
      />
      <p>{words(progress)}</p>
    </section>
  );
}
