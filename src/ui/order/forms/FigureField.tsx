import { useId } from "react";
import { type FieldValues, useController } from "react-hook-form";
import { classes } from "../../components/classes.ts";
import { FieldError } from "../../components/FieldError.tsx";
import field from "../../components/field.module.css";
import text from "../../styles/text.module.css";
import type { Bound } from "./formFields.tsx";

export interface FigureFieldProps<V extends FieldValues, Out> extends Bound<V, Out> {
  /** For assistive technology; a column's head shows it. */
  readonly label: string;
  readonly inputMode: "numeric" | "decimal";
  readonly placeholder: string;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  readonly className: string | undefined;
  readonly errorClassName: string | undefined;
}

/** A figure in a row of fields. Its column is narrow, so its error stands under the whole row. */
export function FigureField<V extends FieldValues, Out>(props: FigureFieldProps<V, Out>) {
  const { control, name, label, inputMode, placeholder, isRequired } = props;
  const focus = { autoFocus: props.autoFocus ?? false };
  const { field: bound, fieldState } = useController({ control, name });
  const id = useId();
  const message = fieldState.error?.message;
  return (
    <>
      <div className={props.className}>
        <label htmlFor={id} className={text.hidden}>
          {label}
        </label>
        <input
          {...bound}
          {...focus}
          id={id}
          className={classes(field.input, field.end)}
          inputMode={inputMode}
          autoComplete="off"
          placeholder={placeholder}
          aria-required={isRequired ? true : undefined}
          aria-invalid={message === undefined ? undefined : true}
          aria-describedby={message === undefined ? undefined : `${id}-error`}
        />
      </div>
      {message !== undefined && (
        <div className={props.errorClassName}>
          <FieldError id={`${id}-error`}>{message}</FieldError>
        </div>
      )}
    </>
  );
}
