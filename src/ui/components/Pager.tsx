import { Link, type LinkProps } from "@tanstack/react-router";
import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { formatNumber } from "../format/number.ts";
import { componentsText } from "./componentsText.ts";
import styles from "./pager.module.css";

const words = componentsText.pager;

export interface PagerProps {
  /** Rows of the whole list. */
  readonly total: number;
  /** Rows before this page. */
  readonly offset: number;
  /** Rows on this page, and on a full one. */
  readonly shown: number;
  readonly pageSize: number;
  /** Where a page lies; undefined: the first. */
  readonly linkTo: (page: number | undefined) => Pick<LinkProps, "to" | "search">;
  /** Stands before the links. */
  readonly children?: ReactNode;
}

/** Which part of the list is shown, and links to the other pages. */
export function Pager({ total, offset, shown, pageSize, linkTo, children }: PagerProps) {
  const page = Math.floor(offset / pageSize) + 1;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const step = (label: string, target: number, Icon: LucideIcon) => {
    const icon = <Icon aria-hidden="true" />;
    if (target === page || target < 1 || target > pages) return <span aria-hidden="true">{icon}</span>;
    return (
      <Link {...linkTo(target === 1 ? undefined : target)} aria-label={label} title={label}>
        {icon}
      </Link>
    );
  };
  return (
    <nav className={styles.pager} aria-label={words.name}>
      <span className={styles.range}>
        {words.range(formatNumber(offset + 1), formatNumber(offset + shown), formatNumber(total))}
      </span>
      {children}
      {pages > 1 && (
        <div className={styles.pages}>
          {step(words.first, 1, ChevronFirst)}
          {step(words.previous, page - 1, ChevronLeft)}
          {step(words.next, page + 1, ChevronRight)}
          {step(words.last, pages, ChevronLast)}
        </div>
      )}
    </nav>
  );
}
