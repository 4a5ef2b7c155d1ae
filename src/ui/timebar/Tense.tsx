import { Clock, History } from "lucide-react";
import { formatFullMoment } from "../format/dates.ts";
import { useShown } from "../stores/useAnswer.ts";
import { useTimeZone } from "../stores/useBooks.ts";
import styles from "./timeBar.module.css";
import { timebarText } from "./timebarText.ts";

/** Now, or the moment of the past that the screen shows. */
export function Tense({ isPast }: { readonly isPast: boolean }) {
  if (isPast) return <PastTense />;
  return (
    <span className={styles.tense}>
      <span className={styles.dot} />
      {timebarText.now}
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
        {computing ? timebarText.computing : timebarText.past}
      </p>
      <p className={styles.date}>
        {occurredAt === null ? timebarText.beforeFirst : formatFullMoment(occurredAt, timeZone)}
      </p>
    </div>
  );
}
