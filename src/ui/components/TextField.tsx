import type { HTMLInputTypeAttribute, KeyboardEventHandler, Ref } from "react";
import { classes } from "./classes.ts";
import { FieldShell, useFieldIds } from "./FieldShell.tsx";
import styles from "./field.module.css";
import { type FieldProps, inputAttributes } from "./fieldProps.ts";

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: HTMLInputTypeAttribute;
  readonly placeholder?: string;
  readonly autoComplete?: string;
  readonly inputMode?: "text" | "decimal" | "numeric" | "email" | "tel" | "search";
  readonly maxLength?: number;
  readonly align?: "start" | "end";
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. Amounts: `align="end"`, `inputMode="decimal"` and `parseMoney`. */
export function TextField(props: TextFieldProps) {
  const ids = useFieldIds();
  return (
    <FieldShell field={props} ids={ids}>
      <input
        {...inputAttributes(props, ids)}
        ref={props.ref}
        className={classes(
          styles.input,
          props.compact && styles.compact,
          props.align === "end" && styles.end,
        )}
        type={props.type ?? "text"}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={props.onKeyDown}
        placeholder={props.placeholder}
        autoComplete={props.autoComplete ?? "off"}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
      />
    </FieldShell>
  );
}
