import type { Progress } from "../backend.ts";
import { formatNumber } from "../format/number.ts";
import { Button } from "./Button.tsx";
import { componentsText } from "./componentsText.ts";
import styles from "./progressPanel.module.css";
import { timeLeft } from "./timeLeft.ts";

const words = componentsText.progress;

export interface ProgressPanelProps {
  /** Null before the first figure. */
  readonly progress: Progress | null;
  readonly title: string;
  /** Without it the job can't be cancelled. */
  readonly onCancel?: (() => void) | undefined;
}

function inWords(progress: Progress | null): string {
  if (progress === null) return words.starting;
  const done = formatNumber(progress.done);
  const of = progress.isEstimated ? words.ofAbout : words.of;
  const amount = progress.total === null ? done : of(done, formatNumber(progress.total));
  const { ratePerSecond } = progress;
  const rate = ratePerSecond > 0 ? `, ${words.rate(formatNumber(Math.round(ratePerSecond)))}` : "";
  const left = timeLeft(progress);
  return `${words.phases[progress.phase]} ${amount}${rate}${left === null ? "" : `, ${left}`}`;
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
            {words.cancel}
          </Button>
        )}
      </div>
      <progress
        className={styles.bar}
        aria-label={title}
        {...(progress === null || total === null ? {} : { max: Math.max(total, 1), value: progress.done })}
      />
      <p>{inWords(progress)}</p>
    </section>
  );
}
