import { Link } from "@tanstack/react-router";
import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, type LucideIcon } from "lucide-react";
import { formatNumber } from "../format/number.ts";
import styles from "./OrdersScreen.module.css";
import type { OrderListSearch } from "./orderListSearch.ts";
import { PAGE_SIZE } from "./orderListSearch.ts";

interface PagerProps {
  readonly search: OrderListSearch;
  /** Orders that match. */
  readonly total: number;
  /** Rows before this page. */
  readonly offset: number;
  /** Rows on this page. */
  readonly shown: number;
}

/** Which part of the list is shown, and links to the other pages. */
export function Pager({ search, total, offset, shown }: PagerProps) {
  const page = Math.floor(offset / PAGE_SIZE) + 1;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const step = (label: string, target: number, Icon: LucideIcon) => (
    <PageLink search={search} label={label} target={target} current={page} pages={pages} Icon={Icon} />
  );
  return (
    <nav className={styles.pager} aria-label="Pages">
      <span>
        {formatNumber(offset + 1)}–{formatNumber(offset + shown)} of {formatNumber(total)}
      </span>
      {pages > 1 && (
        <div className={styles.pages}>
          {step("First page", 1, ChevronFirst)}
          {step("Previous page", page - 1, ChevronLeft)}
          {step("Next page", page + 1, ChevronRight)}
          {step("Last page", pages, ChevronLast)}
        </div>
      )}
    </nav>
  );
}

interface PageLinkProps {
  readonly search: OrderListSearch;
  readonly label: string;
  readonly target: number;
  readonly current: number;
  readonly pages: number;
  readonly Icon: LucideIcon;
}

function PageLink({ search, label, target, current, pages, Icon }: PageLinkProps) {
  const icon = <Icon aria-hidden="true" />;
  if (target === current || target < 1 || target > pages) return <span aria-hidden="true">{icon}</span>;
  return (
    <Link
      to="/orders"
      search={{ ...search, page: target === 1 ? undefined : target }}
      aria-label={label}
      title={label}
    >
      {icon}
    </Link>
  );
}
