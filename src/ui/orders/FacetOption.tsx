import type { ReactNode } from "react";
import { CheckboxField } from "../components/CheckboxField.tsx";
import { classes } from "../components/classes.ts";
import { formatNumber } from "../format/number.ts";
import styles from "./OrderFacets.module.css";

interface FacetOptionProps {
  readonly children: ReactNode;
  /** Orders that match it and all the other filters. */
  readonly count: number;
  readonly isChecked: boolean;
  readonly onChange: () => void;
}

/** One value of a facet: a box, the value, its count. */
export function FacetOption({ children, count, isChecked, onChange }: FacetOptionProps) {
  const label = (
    <span className={styles.option}>
      <span className={styles.value}>{children}</span>
      <span className={styles.count}>{formatNumber(count)}</span>
    </span>
  );
  return (
    <CheckboxField
      className={classes(styles.row, count === 0 && !isChecked && styles.none)}
      label={label}
      value={isChecked}
      onChange={onChange}
    />
  );
}
