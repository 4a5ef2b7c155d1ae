import type { ReactNode } from "react";
import { Label, Text } from "react-aria-components";
import text from "../styles/text.module.css";
import { componentsText } from "./componentsText.ts";
import { FieldError } from "./FieldError.tsx";
import styles from "./field.module.css";
import type { FieldProps } from "./fieldProps.ts";

/** Label, help and error around an input of react-aria's, which links them itself. */
export function AriaFieldParts({
  field,
  children,
}: {
  readonly field: FieldProps;
  readonly children: ReactNode;
}) {
  return (
    <>
      <Label className={(field.hideLabel ? text.hidden : styles.label) ?? ""}>
        {field.label}
        {field.isOptional && <span className={styles.optional}>{componentsText.optional}</span>}
      </Label>
      {children}
      {field.description && (
        <Text slot="description" className={styles.help ?? ""}>
          {field.description}
        </Text>
      )}
      {field.error && (
        <Text slot="errorMessage">
          <FieldError>{field.error}</FieldError>
        </Text>
      )}
    </>
  );
}

/** What react-aria's fields share of our own field's properties. */
export function ariaFieldState(field: FieldProps) {
  return {
    onBlur: () => field.onBlur?.(),
    isInvalid: field.error !== undefined && field.error !== "",
    isRequired: field.isRequired ?? false,
    isDisabled: field.isDisabled === true || field.disabled === true,
    validationBehavior: "aria",
  } as const;
}
