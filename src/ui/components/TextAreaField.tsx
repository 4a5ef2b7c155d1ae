import type { Ref } from "react";
import { FieldShell, useFieldIds } from "./FieldShell.tsx";
import styles from "./field.module.css";
import { type FieldProps, inputAttributes } from "./fieldProps.ts";

export interface TextAreaFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Text of several lines, such as a note. */
export function TextAreaField(props: TextAreaFieldProps) {
  const ids = useFieldIds();
  return (
    <FieldShell field={props} ids={ids}>
      <textarea
        {...inputAttributes(props, ids)}
        ref={props.ref}
        className={styles.input}
        rows={props.rows ?? 2}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
      />
    </FieldShell>
  );
}
