import { CircleAlert } from "lucide-react";
import styles from "./forms.module.css";
import { formsText } from "./formsText.ts";
import { NewerEvents } from "./NewerEvents.tsx";
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
  switch (problem.kind) {
    case "rejected":
      return <strong>{problem.rejection.message}</strong>;
    case "refused":
      return <strong>{problem.message}</strong>;
    case "failed":
      return (
        <>
          <strong>{formsText.failed}</strong>
          <p>{formsText.failedHow(problem.message)}</p>
        </>
      );
    case "conflict":
      return (
        <>
          <strong>{formsText.conflict}</strong>
          <NewerEvents events={problem.newer} />
          <p>{formsText.conflictHow}</p>
        </>
      );
  }
}
