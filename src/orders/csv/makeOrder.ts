import type { Instant } from "../../lib/clock.ts";
import { type Currency, minorDigits } from "../money.ts";
import { MAX_AMOUNT_MINOR, MAX_LINES } from "../submissions/fieldSchemas.ts";
import { type Decimal, toMinor } from "./decimal.ts";
import type { LeftOutReason } from "./leftOut.ts";
import { isPricedBelowZero, lineAmounts, type PricedPart } from "./lineAmounts.ts";
import type { DraftItem, OrderDraft } from "./orderDrafts.ts";
import type { OrderHead } from "./readOrderRow.ts";

/** Goods with their price: a line of an order, or what a credit note takes back. */
export interface PricedItem extends PricedPart {
  readonly sku: string;
  readonly name: string;
}

/** What the rows of one number were found to be: an order, or goods that were taken back. */
export interface OrderOfRows {
  readonly number: string;
  /** The line of its first row. */
  readonly line: number;
  readonly head: OrderHead;
  readonly placedAt: Instant;
  readonly currency: Currency;
  readonly items: readonly PricedItem[];
  readonly postageMinor: number | null;
}

/** What is worth telling of an order that is made: how many of its lines are so. */
export interface OrderRemarks {
  readonly severalDates: boolean;
  /** Lines that became two, so that what they come to is exact. */
  readonly splitLines: number;
  /** Lines whose total isn't quantity × unit price. */
  readonly differingTotals: number;
  readonly unknownPrices: number;
}

/** The row for which an order can't be made, and why. */
export interface Unmakeable {
  readonly item: DraftItem;
  readonly reason: LeftOutReason;
}

/** Makes an order of the items of a draft, of which there is at least one; goods taken back are counted from 0 up. */
export function makeOrder(
  draft: OrderDraft & { readonly placedAt: Instant },
  kept: readonly [DraftItem, ...DraftItem[]],
  plan: { readonly currency: Currency; readonly takesBack: boolean },
): { readonly order: OrderOfRows; readonly remarks: OrderRemarks } | Unmakeable {
  const { head, placedAt, number } = draft;
  const currency = head.currency ?? plan.currency;
  const digits = minorDigits(currency);
  const priced = priceItems(kept, digits, plan.takesBack);
  if ("reason" in priced) return priced;
  const { items, ...counts } = priced;
  const [first] = kept;
  const postageMinor = head.postage === null ? null : amountOf(head.postage, digits);
  if (items.length > MAX_LINES) return { item: first, reason: "too-many-lines" };
  if (postageMinor === undefined) return { item: first, reason: "too-large" };
  return {
    order: { number, line: first.line, head, placedAt, currency, items, postageMinor },
    remarks: { ...counts, severalDates: draft.hasSeveralDates },
  };
}

function amountOf(decimal: Decimal, digits: number): number | undefined {
  const minor = toMinor(decimal, digits);
  return minor > BigInt(MAX_AMOUNT_MINOR) ? undefined : Number(minor);
}

type Priced = Omit<OrderRemarks, "severalDates"> & { readonly items: readonly PricedItem[] };

function priceItems(kept: readonly DraftItem[], digits: number, takesBack: boolean): Priced | Unmakeable {
  const items: PricedItem[] = [];
  const counts = { splitLines: 0, differingTotals: 0, unknownPrices: 0 };
  for (const item of kept) {
    if (!takesBack && isPricedBelowZero(item)) return { item, reason: "negative-price" };
    const amounts = lineAmounts(item, digits);
    if (amounts === null) return { item, reason: "too-large" };
    const { parts, differs } = amounts;
    for (const part of parts) items.push({ sku: item.sku, name: item.name, ...part });
    counts.splitLines += parts.length - 1;
    counts.differingTotals += Number(differs);
    counts.unknownPrices += Number(parts[0]?.unitPriceMinor === null);
  }
  return { items, ...counts };
}
