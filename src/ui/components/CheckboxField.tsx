import { type ReactNode, type Ref, useEffect, useRef } from "react";
import { classes } from "./classes.ts";
import { FieldError } from "./FieldError.tsx";
import { useFieldIds } from "./FieldShell.tsx";
import styles from "./field.module.css";

export interface CheckboxFieldProps {
  /** Shown beside the box; with `hideLabel` it is the accessible name alone. */
  readonly label: ReactNode;
  readonly hideLabel?: boolean;
  readonly "aria-label"?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  /** Some, not all, of what it stands for are chosen. */
  readonly isIndeterminate?: boolean;
  readonly name?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A box to tick. */
export function CheckboxField(props: CheckboxFieldProps) {
  const ids = useFieldIds();
  const own = useRef<HTMLInputElement>(null);
  const some = props.isIndeterminate ?? false;
  useEffect(() => {
    if (own.current) own.current.indeterminate = some;
  }, [some]);
  const hiddenName = props.hideLabel && typeof props.label === "string" ? props.label : undefined;
  return (
    <>
      <label className={classes(props.hideLabel ? styles.bare : styles.check, props.className)}>
        <input
          ref={(element) => {
            own.current = element;
            assign(props.ref, element);
          }}
          type="checkbox"
          className={styles.box}
          name={props.name}
          checked={props.value}
          disabled={props.isDisabled ?? false}
          onChange={(event) => props.onChange(event.target.checked)}
          onBlur={() => props.onBlur?.()}
          aria-label={props["aria-label"] ?? hiddenName}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={props.error ? ids.error : undefined}
        />
        {!props.hideLabel && <span>{props.label}</span>}
      </label>
      <FieldError id={ids.error}>{props.error}</FieldError>
    </>
  );
}

function assign<T>(ref: Ref<T> | undefined, value: T | null): void {
  if (typeof ref === "function") ref(value);
  else if (ref) ref.current = value;
}
