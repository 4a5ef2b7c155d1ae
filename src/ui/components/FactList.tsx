import type { ReactNode } from "react";

export interface FactListProps {
  readonly facts: readonly (readonly [term: string, value: ReactNode])[];
  readonly className?: string | undefined;
}

/** A few facts, a line each. */
export function FactList({ facts, className }: FactListProps): ReactNode {
  return (
    <dl className={className}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
