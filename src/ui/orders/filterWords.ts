import { STATUS_LABELS } from "../components/StatusBadge.tsx";
import { formatDay } from "../format/dates.ts";
import { formatMoney } from "../format/money.ts";
import { reasonWords } from "../format/reasonWords.ts";
import { countryName } from "./countryName.ts";
import { type OrderListSearch, without } from "./orderListSearch.ts";
import { ordersText } from "./ordersText.ts";

/** A filter in words. */
export interface FilterWords {
  readonly text: string;
  /** What takes it off. */
  readonly without: Partial<OrderListSearch>;
  /** The column of facets says it too, where there is room for it. */
  readonly isFacet: boolean;
}

/** The filters of a search in words. `customer`: the name of the one that it is narrowed to, if known. */
export function filterWords(
  search: OrderListSearch,
  customer: string | null,
  currency: string,
): readonly FilterWords[] {
  const plain = (text: string, without: Partial<OrderListSearch>) => ({ text, without, isFacet: false });
  const facet = (text: string, without: Partial<OrderListSearch>) => ({ text, without, isFacet: true });
  const days = daysText(search);
  const totals = totalsText(search, currency);
  return [
    ...(search.customer ? [plain(ordersText.oneCustomer(customer), { customer: undefined })] : []),
    ...(search.text ? [plain(ordersText.textFilter(search.text), { text: undefined })] : []),
    ...(search.currency ? [plain(ordersText.currencyFilter(search.currency), { currency: undefined })] : []),
    ...(search.refundDue ? [plain(ordersText.refundDue, { refundDue: undefined })] : []),
    ...(search.status ?? []).map((status) =>
      facet(STATUS_LABELS[status], { status: without(search.status, status) }),
    ),
    ...(search.country ?? []).map((country) =>
      facet(countryName(country), { country: without(search.country, country) }),
    ),
    ...(search.reason ?? []).map((reason) =>
      facet(ordersText.cancelledFor(reasonWords(reason)), { reason: without(search.reason, reason) }),
    ),
    ...(days ? [facet(days, { placed: undefined, from: undefined, to: undefined })] : []),
    ...(totals ? [facet(totals, { min: undefined, max: undefined })] : []),
  ];
}

function daysText({ from, to, placed }: OrderListSearch): string | null {
  if (placed) return ordersText.placedRange(placed);
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
