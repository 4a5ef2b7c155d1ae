import { X } from "lucide-react";
import { classes } from "../components/classes.ts";
import { STATUS_LABELS } from "../components/StatusBadge.tsx";
import { formatDay } from "../format/dates.ts";
import { formatMoney } from "../format/money.ts";
import { countryName } from "./countryName.ts";
import styles from "./OrdersScreen.module.css";
import type { OrderListSearch } from "./orderListSearch.ts";
import { narrowed, without } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";

interface FilterChipsProps {
  readonly search: OrderListSearch;
  /** Name of the customer that the list is narrowed to; null where no row says it. */
  readonly customer: string | null;
  readonly currency: string;
  readonly onChange: (search: OrderListSearch) => void;
}

interface Chip {
  readonly text: string;
  readonly without: Partial<OrderListSearch>;
  /** The facet column says it too, where there is room for it. */
  readonly facet: boolean;
}

/** The filters in words, each with a way to take it off. */
export function FilterChips({ search, customer, currency, onChange }: FilterChipsProps) {
  const chips = chipsOf(search, customer, currency);
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={ordersText.filtersInUse}>
      {chips.map((chip) => (
        <li key={chip.text} className={classes(styles.chip, chip.facet && styles.facetChip)}>
          <span>{chip.text}</span>
          <button
            type="button"
            aria-label={ordersText.removeFilter(chip.text)}
            onClick={() => onChange(narrowed(search, chip.without))}
          >
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function chipsOf(search: OrderListSearch, customer: string | null, currency: string): Chip[] {
  const plain = (text: string, without: Partial<OrderListSearch>): Chip => ({ text, without, facet: false });
  const facet = (text: string, without: Partial<OrderListSearch>): Chip => ({ text, without, facet: true });
  const days = daysText(search);
  const totals = totalsText(search, currency);
  return [
    ...(search.customer ? [plain(ordersText.oneCustomer(customer), { customer: undefined })] : []),
    ...(search.text ? [plain(ordersText.textFilter(search.text), { text: undefined })] : []),
    ...(search.currency ? [plain(ordersText.currencyFilter(search.currency), { currency: undefined })] : []),
    ...(search.status ?? []).map((status) =>
      facet(STATUS_LABELS[status], { status: without(search.status, status) }),
    ),
    ...(search.country ?? []).map((country) =>
      facet(countryName(country), { country: without(search.country, country) }),
    ),
    ...(days ? [facet(days, { from: undefined, to: undefined })] : []),
    ...(totals ? [facet(totals, { min: undefined, max: undefined })] : []),
  ];
}

function daysText({ from, to, placed }: OrderListSearch): string | null {
  if (placed) return null;
  if (to && !from) return ordersText.untilDay(formatDay(to, "full"));
  if (from && !to) return ordersText.fromDay(formatDay(from, "full"));
  if (!from || !to) return null;
  const first = formatDay(from, "full");
  return from === to ? first : ordersText.days(first, formatDay(to, "full"));
}

function totalsText({ min, max }: OrderListSearch, currency: string): string | null {
  if (min === undefined && max === undefined) return null;
  const least = formatMoney(min ?? 0, currency);
  return max === undefined
    ? ordersText.fromTotal(least)
    : ordersText.totals(least, formatMoney(max, currency));
}
