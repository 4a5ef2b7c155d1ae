/** What every field takes. Fits react-hook-form's `Controller`: spread `field`, pass `error`. */
export interface FieldProps {
  readonly label: string;
  /** Keeps the label for assistive technology only, where a column head shows it. */
  readonly hideLabel?: boolean | undefined;
  readonly name?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** What is wrong and how to set it right; linked to the field. */
  readonly error?: string | undefined;
  readonly description?: string | undefined;
  readonly isRequired?: boolean | undefined;
  /** Says "(optional)" beside the label. */
  readonly isOptional?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly className?: string | undefined;
  /** 32 px high, for rows of tools; 36 in forms. */
  readonly compact?: boolean | undefined;
}

export interface FieldIds {
  readonly input: string;
  readonly error: string;
  readonly help: string;
}

/** The attributes that link an input with its label, help and error. */
export function inputAttributes(props: FieldProps, ids: FieldIds) {
  const described = [props.error && ids.error, props.description && ids.help].filter(Boolean).join(" ");
  return {
    id: ids.input,
    name: props.name,
    onBlur: () => props.onBlur?.(),
    disabled: props.isDisabled === true || props.disabled === true,
    autoFocus: props.autoFocus,
    "aria-invalid": props.error ? true : undefined,
    "aria-required": props.isRequired ? true : undefined,
    "aria-describedby": described === "" ? undefined : described,
  } as const;
}
