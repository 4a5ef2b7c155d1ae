import { CircleAlert } from "lucide-react";
import { eventLabel } from "../../format/eventWords.ts";
import { formatNumber } from "../../format/number.ts";
import { useMoment } from "../../stores/useMoment.ts";
import styles from "./forms.module.css";
import type { CommandProblem } from "./useOrderCommand.ts";

/** Why nothing was written, in words. What was entered stays in the form. */
export function ProblemNotice({ problem }: { readonly problem: CommandProblem | null }) {
  return (
    <div role="alert" className={problem === null ? styles.silent : undefined}>
      {problem !== null && (
        <div className={styles.problem}>
          <CircleAlert aria-hidden="true" />
          <div>
            <Words problem={problem} />
          </div>
        </div>
      )}
    </div>
  );
}

function Words({ problem }: { readonly problem: CommandProblem }) {
  const moment = useMoment();
  switch (problem.kind) {
    case "rejected":
      return <strong>{problem.rejection.message}</strong>;
    case "refused":
      return <strong>{problem.message}</strong>;
    case "failed":
      return (
        <>
          <strong>It couldn’t be saved. Nothing was written.</strong>
          <p>{problem.message} What you entered is kept; trying again is safe.</p>
        </>
      );
    case "conflict":
      return (
        <>
          <strong>Somebody else changed the order meanwhile. Nothing was written.</strong>
          <ul>
            {problem.newer.map((event) => (
              <li key={event.eventId}>
                {eventLabel(event.type)}, {moment(event.recordedAt)}, event {formatNumber(event.position)}
              </li>
            ))}
          </ul>
          <p>What you entered is kept. Look whether it still fits, then send it again.</p>
        </>
      );
  }
}
