import { useId } from "react";
import { useController, useFormContext } from "react-hook-form";
import { classes } from "../../components/classes.ts";
import { FieldError } from "../../components/FieldError.tsx";
import field from "../../components/field.module.css";
import text from "../../styles/text.module.css";
import { formsText } from "./formsText.ts";
import styles from "./LinesEditor.module.css";
import type { LinesFormValues } from "./lineInput.ts";

interface LineFigureProps {
  readonly name: `lines.${number}.quantity` | `lines.${number}.price`;
  readonly label: string;
  readonly inputMode: "numeric" | "decimal";
  readonly className: string | undefined;
}

/** A figure in a line. Its column is narrow, so its error stands under the whole line. */
export function LineFigure({ name, label, inputMode, className }: LineFigureProps) {
  const { control } = useFormContext<LinesFormValues>();
  const { field: bound, fieldState } = useController({ control, name });
  const id = useId();
  const message = fieldState.error?.message;
  return (
    <>
      <div className={className}>
        <label htmlFor={id} className={text.hidden}>
          {label}
        </label>
        <input
          {...bound}
          id={id}
          className={classes(field.input, field.end)}
          inputMode={inputMode}
          autoComplete="off"
          placeholder={inputMode === "decimal" ? formsText.pricePlaceholder : formsText.onePlaceholder}
          aria-required="true"
          aria-invalid={message === undefined ? undefined : true}
          aria-describedby={message === undefined ? undefined : `${id}-error`}
        />
      </div>
      {message !== undefined && (
        <div className={styles.error}>
          <FieldError id={`${id}-error`}>{message}</FieldError>
        </div>
      )}
    </>
  );
}
