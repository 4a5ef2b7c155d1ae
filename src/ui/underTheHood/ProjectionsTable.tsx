import type { ReactNode } from "react";
import type { ProjectionStatus } from "../../engine/projections/projectionStatus.ts";
import type { EngineStatus } from "../backend.ts";
import ledger from "../components/ledger.module.css";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { formatNumber } from "../format/number.ts";
import page from "../statistics/page.module.css";
import text from "../styles/text.module.css";
import { ProjectionRow } from "./ProjectionRow.tsx";
import styles from "./UnderTheHood.module.css";

const HEADS: readonly { readonly head: string; readonly isNumber?: boolean }[] = [
  { head: "Name" },
  { head: "Schema" },
  { head: "Generation", isNumber: true },
  { head: "Checkpoint", isNumber: true },
  { head: "Lag, events" },
  { head: "Age", isNumber: true },
  { head: "Rate", isNumber: true },
  { head: "State" },
];

interface Props {
  readonly status: EngineStatus;
  readonly onRebuild: (projection: ProjectionStatus) => void;
  readonly onCancel: (projection: ProjectionStatus) => void;
}

/** The views that follow the log: how far each has come, and a way to make it again. */
export function ProjectionsTable({ status, onRebuild, onCancel }: Props): ReactNode {
  return (
    <section className={page.section} aria-labelledby="hood-projections">
      <SectionTitle id="hood-projections" detail={`head of the log: ${formatNumber(status.head.position)}`}>
        Projections
      </SectionTitle>
      <p className={styles.note}>
        A projection folds events into what a screen reads. It runs behind the log, never inside a command: a
        slow or broken one stops no sale. It can be thrown away, because the log can be folded again.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="Table of projections">
        <table className={`${ledger.ledger} ${ledger.flush} ${styles.flow}`} aria-label="Projections">
          <thead>
            <tr>
              {HEADS.map(({ head, isNumber }) => (
                <th key={head} scope="col" className={isNumber ? ledger.number : undefined}>
                  {head}
                </th>
              ))}
              <th scope="col">
                <span className={text.hidden}>Action</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {status.projections.map((projection) => (
              <ProjectionRow
                key={projection.name}
                projection={projection}
                head={status.head.position}
                onRebuild={() => onRebuild(projection)}
                onCancel={() => onCancel(projection)}
              />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
