import type { ReactNode, Ref } from "react";
import { Button as AriaButton } from "react-aria-components";
import { type ButtonLook, buttonClass } from "./buttonClass.ts";
import { RefusedButton } from "./RefusedButton.tsx";

export interface ButtonProps extends ButtonLook {
  readonly children?: ReactNode;
  /** A Lucide icon; alone only together with `aria-label`. */
  readonly icon?: ReactNode;
  readonly onPress?: (() => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  /**
   * Why it can't be pressed, in words. A disabled button with a reason stays focusable and says the reason
   * to a pointer and to assistive technology.
   */
  readonly reason?: string | undefined;
  readonly type?: "button" | "submit" | "reset";
  readonly "aria-label"?: string | undefined;
  readonly "aria-expanded"?: boolean | undefined;
  readonly "aria-controls"?: string | undefined;
  readonly form?: string;
  readonly autoFocus?: boolean;
  readonly slot?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** The button of the kit: one primary a screen, danger for what can't be taken back, quiet in rows of tools. */
export function Button(props: ButtonProps) {
  const { variant = "plain", small, icon, children, onPress, isDisabled, reason, className, ...rest } = props;
  const iconOnly = children === undefined;
  const look = buttonClass({ variant, small, iconOnly, className });
  const content = (
    <>
      {icon}
      {children}
    </>
  );
  if (isDisabled && reason !== undefined) {
    return <RefusedButton {...definedOnly(rest)} className={look} reason={reason} content={content} />;
  }
  return (
    <AriaButton
      {...definedOnly(rest)}
      className={look}
      isDisabled={isDisabled ?? false}
      onPress={() => onPress?.()}
    >
      {content}
    </AriaButton>
  );
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function definedOnly<T extends object>(props: T): Defined<T> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Defined<T>;
}
