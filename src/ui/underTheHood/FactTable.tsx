import type { ReactNode } from "react";
import styles from "./UnderTheHood.module.css";

interface Props {
  readonly facts: readonly (readonly [term: string, value: ReactNode])[];
}

/** A few facts, a line each. */
export function FactTable({ facts }: Props): ReactNode {
  return (
    <dl className={styles.facts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
