import type { ReactNode } from "react";
import styles from "./segmentedControl.module.css";

export interface SegmentedControlProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[];
}

/** A few ways to show the same thing, one of them chosen. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  return (
    <fieldset className={styles.segments} aria-label={props.label}>
      {props.options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === props.value}
          onClick={() => props.onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
