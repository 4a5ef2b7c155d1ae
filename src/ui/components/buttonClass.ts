import styles from "./button.module.css";
import { classes } from "./classes.ts";

export interface ButtonLook {
  readonly variant?: "primary" | "danger" | "quiet" | "plain" | undefined;
  /** 26 px high instead of 32. */
  readonly small?: boolean | undefined;
  readonly className?: string | undefined;
}

/** The class names of a button, for buttons and for links that look like one. */
export function buttonClass(look: ButtonLook & { readonly iconOnly?: boolean }): string {
  const variant = look.variant === undefined || look.variant === "plain" ? undefined : styles[look.variant];
  return classes(
    styles.button,
    variant,
    look.small && styles.small,
    look.iconOnly && styles.iconOnly,
    look.className,
  );
}
