import type { Ref } from "react";
import { NumberField as AriaNumberField, Input } from "react-aria-components";
import { AriaFieldParts, ariaFieldState } from "./AriaFieldParts.tsx";
import { classes } from "./classes.ts";
import { useFieldIds } from "./FieldShell.tsx";
import styles from "./field.module.css";
import type { FieldProps } from "./fieldProps.ts";

export interface NumberFieldProps extends FieldProps {
  /** Null while the field is empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly step?: number;
  readonly placeholder?: string;
  /** How it is written; a whole number unless told otherwise. */
  readonly formatOptions?: Intl.NumberFormatOptions;
  readonly ref?: Ref<HTMLInputElement>;
}

const WHOLE: Intl.NumberFormatOptions = { maximumFractionDigits: 0 };

/** A number, read and written by the reader's locale; ↑ and ↓ step it. Told on leaving and on Enter. */
export function NumberField(props: NumberFieldProps) {
  const ids = useFieldIds();
  return (
    <AriaNumberField
      {...ariaFieldState(props)}
      {...limits(props)}
      className={classes(styles.field, props.className)}
      value={props.value ?? Number.NaN}
      onChange={(value) => props.onChange(Number.isNaN(value) ? null : value)}
      formatOptions={props.formatOptions ?? WHOLE}
    >
      <AriaFieldParts field={props}>
        <Input
          ref={props.ref}
          className={classes(styles.input, props.compact && styles.compact, styles.end)}
          name={props.name ?? ids.input}
          placeholder={props.placeholder ?? ""}
          autoFocus={props.autoFocus ?? false}
        />
      </AriaFieldParts>
    </AriaNumberField>
  );
}

function limits(props: NumberFieldProps) {
  return {
    ...(props.minValue === undefined ? {} : { minValue: props.minValue }),
    ...(props.maxValue === undefined ? {} : { maxValue: props.maxValue }),
    ...(props.step === undefined ? {} : { step: props.step }),
  };
}
