import type { Instant } from "../../lib/clock.ts";
import type { CsvPlan } from "./csvPlan.ts";
import type { LeftOutReason, LeftOutRow } from "./leftOut.ts";
import { isFree, isPricedBelowZero } from "./lineAmounts.ts";
import { makeOrder, type OrderOfRows, type OrderRemarks } from "./makeOrder.ts";
import type { DraftItem, OrderDraft } from "./orderDrafts.ts";

/** What the rows of one number are. Those that are no part of an order are listed, each with its reason. */
export type Judgement = { readonly leftOut: readonly LeftOutRow[] } & (
  | { readonly kind: "order"; readonly order: OrderOfRows; readonly remarks: OrderRemarks }
  | { readonly kind: "credit-note"; readonly note: OrderOfRows }
  | { readonly kind: "nothing" }
);

type DatedDraft = OrderDraft & { readonly placedAt: Instant };
type SomeItems = readonly [DraftItem, ...DraftItem[]];

const isDated = (draft: OrderDraft): draft is DatedDraft => draft.placedAt !== null;
const hasAny = (items: readonly DraftItem[]): items is SomeItems => items.length > 0;

/**
 * Says what the rows of one order number are. An order is taken whole or not at all: a row that can't be read
 * takes the others with it. Rows that aren't goods sold (taken back, costs) are left out of an order.
 */
export function judgeOrder(draft: OrderDraft, plan: CsvPlan): Judgement {
  const { items, faults, number } = draft;
  const [fault] = faults;
  if (fault !== undefined) return refusedWhole(draft, faults);
  if (!isDated(draft)) {
    return refusedWhole(draft, [
      { line: items[0]?.line ?? 0, orderNumber: number, reason: "no-date", detail: "" },
    ]);
  }
  if (hasAny(items) && items.every(isTakenBack)) return judgeTakenBack(draft, items, plan);
  return judgeSold(draft, plan);
}

function judgeTakenBack(draft: DatedDraft, items: SomeItems, plan: CsvPlan): Judgement {
  if (isNobodys(draft) && items.every(isFree))
    return { kind: "nothing", leftOut: leftOut(draft, items, "write-off") };
  const rows = leftOut(draft, items, "credit-note");
  const made = makeOrder(draft, items, { currency: plan.currency, takesBack: true });
  return "reason" in made
    ? { kind: "nothing", leftOut: rows }
    : { kind: "credit-note", note: made.order, leftOut: rows };
}

function judgeSold(draft: DatedDraft, plan: CsvPlan): Judgement {
  const kept: DraftItem[] = [];
  const others: LeftOutRow[] = [];
  for (const item of draft.items) {
    const reason = reasonAgainst(item, plan);
    if (reason === null) kept.push(item);
    else others.push(...leftOut(draft, [item], reason));
  }
  if (!hasAny(kept)) return { kind: "nothing", leftOut: others };
  if (namesCustomers(plan) && isNobodys(draft) && kept.every(isFree)) {
    return { kind: "nothing", leftOut: [...others, ...leftOut(draft, kept, "stock-found")] };
  }
  const made = makeOrder(draft, kept, { currency: plan.currency, takesBack: false });
  if ("reason" in made) return refusedWhole(draft, leftOut(draft, [made.item], made.reason));
  return { kind: "order", ...made, leftOut: others };
}

const namesCustomers = ({ columns }: CsvPlan): boolean =>
  [columns.customerNumber, columns.customerName, columns.customerEmail].some(
    (column) => column !== undefined,
  );

const isNobodys = ({ head }: OrderDraft): boolean =>
  head.customerNumber === null && head.customerName === null && head.customerEmail === null;

const isTakenBack = (item: DraftItem): boolean =>
  item.quantity < 0 || (item.quantity > 0 && isPricedBelowZero(item));

/** Why an item is no goods sold; null where it is. */
function reasonAgainst({ sku, quantity }: DraftItem, { costItems }: CsvPlan): LeftOutReason | null {
  if (costItems.some((cost) => cost.toLowerCase() === sku.toLowerCase())) return "cost";
  if (quantity === 0) return "zero-quantity";
  return quantity < 0 ? "negative-quantity" : null;
}

/** All rows of an order that isn't made: those at fault with their reasons, the others with the first one's line. */
function refusedWhole(draft: OrderDraft, faults: readonly LeftOutRow[]): Judgement {
  const atFault = new Set(faults.map(({ line }) => line));
  const others = draft.items.filter(({ line }) => !atFault.has(line));
  const blamed = String(faults[0]?.line ?? "");
  return { kind: "nothing", leftOut: [...faults, ...leftOut(draft, others, "incomplete-order", blamed)] };
}

const leftOut = (
  { number }: OrderDraft,
  items: readonly DraftItem[],
  reason: LeftOutReason,
  detail = "",
): readonly LeftOutRow[] => items.map(({ line }) => ({ line, orderNumber: number, reason, detail }));
