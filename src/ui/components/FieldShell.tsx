import { type ReactNode, useId } from "react";
import text from "../styles/text.module.css";
import { classes } from "./classes.ts";
import { componentsText } from "./componentsText.ts";
import { FieldError } from "./FieldError.tsx";
import styles from "./field.module.css";
import type { FieldIds, FieldProps } from "./fieldProps.ts";

/** Ids that link a field's parts. */
export function useFieldIds(): FieldIds {
  const id = useId();
  return { input: `${id}-input`, error: `${id}-error`, help: `${id}-help` };
}

/** A field's label, help and error around its input. */
export function FieldShell(props: {
  readonly field: FieldProps;
  readonly ids: FieldIds;
  readonly children: ReactNode;
}) {
  const { field, ids, children } = props;
  return (
    <div className={classes(styles.field, field.className)}>
      <label htmlFor={ids.input} className={field.hideLabel ? text.hidden : styles.label}>
        {field.label}
        {field.isOptional && <span className={styles.optional}>{componentsText.optional}</span>}
      </label>
      {children}
      {field.description && (
        <p id={ids.help} className={styles.help}>
          {field.description}
        </p>
      )}
      <FieldError id={ids.error}>{field.error}</FieldError>
    </div>
  );
}
