import type { ReactNode } from "react";
import type { ProjectionStatus } from "../../engine/projections/projectionStatus.ts";
import type { EngineStatus } from "../backend.ts";
import { classes } from "../components/classes.ts";
import ledger from "../components/ledger.module.css";
import { SectionTitle } from "../components/SectionTitle.tsx";
import page from "../statistics/page.module.css";
import text from "../styles/text.module.css";
import { ProjectionRow } from "./ProjectionRow.tsx";
import rows from "./stackedRows.module.css";
import styles from "./UnderTheHood.module.css";
import { underTheHoodText } from "./underTheHoodText.ts";

const words = underTheHoodText.projections;
const { columns } = words;

const HEADS: readonly { readonly head: string; readonly isNumber?: boolean }[] = [
  { head: columns.name },
  { head: columns.schema },
  { head: columns.generation, isNumber: true },
  { head: columns.checkpoint, isNumber: true },
  { head: columns.lag },
  { head: columns.age, isNumber: true },
  { head: columns.rate, isNumber: true },
  { head: columns.state },
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
      <SectionTitle id="hood-projections" detail={words.head(status.head.position)}>
        {words.title}
      </SectionTitle>
      <p className={styles.note}>{words.note}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={words.scroll}>
        <table
          className={classes(ledger.ledger, ledger.flush, styles.flow, rows.stacked)}
          aria-label={words.title}
        >
          <thead>
            <tr>
              {HEADS.map(({ head, isNumber }) => (
                <th key={head} scope="col" className={isNumber ? ledger.number : undefined}>
                  {head}
                </th>
              ))}
              <th scope="col">
                <span className={text.hidden}>{columns.action}</span>
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
