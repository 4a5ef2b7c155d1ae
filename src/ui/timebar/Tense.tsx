import { Clock, History } from "lucide-react";
import { formatFullMoment } from "../format/dates.ts";
import { useShown } from "../stores/useAnswer.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import styles from "./timeBar.module.css";

/** Now, or the moment of the past that the screen shows. */
export function Tense({ isPast }: { readonly isPast: boolean }) {
  if (isPast) return <PastTense />;
  return (
    <span className={styles.tense}>
      <span className={styles.dot} />
      Now
    </span>
  );
}

function PastTense() {
  const { occurredAt, computing } = useShown();
  const timeZone = useTimeZone();
  return (
    <div className={styles.moment}>
      <p className={styles.tense}>
        {computing ? <Clock aria-hidden="true" /> : <History aria-hidden="true" />}
        {computing ? "Computing…" : "Past"}
      </p>
      <p className={styles.date}>
        {occurredAt === null ? "Before the first event" : formatFullMoment(occurredAt, timeZone)}
      </p>
    </div>
  );
}
