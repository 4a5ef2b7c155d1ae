import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./buttonClass.ts";

export interface LinkButtonProps extends ButtonLook {
  readonly to: NonNullable<LinkProps["to"]>;
  /** A function of the present search; the book and the position are kept by the router. */
  readonly search?: LinkProps["search"];
  readonly params?: LinkProps["params"];
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
  /** Runs beside following the link, on a plain press. */
  readonly onClick?: (() => void) | undefined;
  readonly "aria-label"?: string | undefined;
}

/** A link that looks like a button: it has an address, so it can be opened in a new tab. */
export function LinkButton({ variant, small, className, icon, children, ...link }: LinkButtonProps) {
  const look = buttonClass({ variant, small, className, iconOnly: children === undefined });
  return (
    <Link {...(link as LinkProps)} className={look}>
      {icon}
      {children}
    </Link>
  );
}
