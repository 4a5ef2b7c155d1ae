import { ChevronDown } from "lucide-react";
import type { Ref } from "react";
import { classes } from "./classes.ts";
import { FieldShell, useFieldIds } from "./FieldShell.tsx";
import styles from "./field.module.css";
import { type FieldProps, inputAttributes } from "./fieldProps.ts";

export interface SelectOption<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly isDisabled?: boolean;
}

export interface SelectFieldProps<T extends string> extends FieldProps {
  /** "" while nothing is chosen. */
  readonly value: T | "";
  readonly onChange: (value: T) => void;
  readonly options: readonly SelectOption<T>[];
  /** Shown while nothing is chosen; can't be chosen again. */
  readonly placeholder?: string;
  readonly ref?: Ref<HTMLSelectElement>;
}

/** One of a few options. A native select: phones bring their own picker. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const ids = useFieldIds();
  return (
    <FieldShell field={props} ids={ids}>
      <span className={styles.select}>
        <select
          {...inputAttributes(props, ids)}
          ref={props.ref}
          className={classes(styles.input, props.compact && styles.compact)}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value as T)}
        >
          {props.placeholder !== undefined && (
            <option value="" disabled>
              {props.placeholder}
            </option>
          )}
          {props.options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled ?? false}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden="true" />
      </span>
    </FieldShell>
  );
}
