import { type Control, type FieldPathByValue, type FieldValues, useController } from "react-hook-form";
import { SelectField, type SelectOption } from "../../components/SelectField.tsx";
import { TextAreaField } from "../../components/TextAreaField.tsx";
import { TextField, type TextFieldProps } from "../../components/TextField.tsx";

type TextPath<V extends FieldValues> = FieldPathByValue<V, string>;
/** Which field of which form. */
export interface Bound<V extends FieldValues, Out> {
  readonly control: Control<V, unknown, Out>;
  readonly name: TextPath<V>;
}

type Extra = Omit<TextFieldProps, "value" | "onChange" | "onBlur" | "name" | "ref" | "error">;

/** A text field of a form. */
export function FormText<V extends FieldValues, Out>(props: Bound<V, Out> & Extra) {
  const { control, name, ...rest } = props;
  const { field, fieldState } = useController({ control, name });
  return <TextField {...rest} {...field} error={fieldState.error?.message} />;
}

/** A text field of several lines. */
export function FormTextArea<V extends FieldValues, Out>(
  props: Bound<V, Out> &
    Pick<Extra, "label" | "isOptional" | "isRequired" | "hideLabel" | "placeholder" | "autoFocus"> & {
      readonly rows?: number;
    },
) {
  const { control, name, placeholder, ...rest } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <TextAreaField
      {...rest}
      {...field}
      {...(placeholder === undefined ? {} : { placeholder })}
      error={fieldState.error?.message}
    />
  );
}

/** A field with a few options. */
export function FormSelect<V extends FieldValues, Out>(
  props: Bound<V, Out> &
    Pick<Extra, "label" | "isRequired" | "autoFocus" | "description" | "className"> & {
      readonly options: readonly SelectOption[];
      readonly placeholder?: string;
    },
) {
  const { control, name, ...rest } = props;
  const { field, fieldState } = useController({ control, name });
  return <SelectField {...rest} {...field} error={fieldState.error?.message} />;
}
