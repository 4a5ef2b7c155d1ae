import { CircleAlert } from "lucide-react";
import styles from "./field.module.css";

/** The error text under a field, with a shape beside its colour. Renders nothing without a text. */
export function FieldError({
  id,
  children,
}: {
  readonly id?: string;
  readonly children?: string | undefined;
}) {
  if (!children) return null;
  return (
    <p className={styles.error} id={id}>
      <CircleAlert aria-hidden="true" />
      {children}
    </p>
  );
}
