import { MAX_AMOUNT_MINOR } from "../submissions/fieldSchemas.ts";
import { type Decimal, toMinor } from "./decimal.ts";
import type { RowItem } from "./readOrderRow.ts";

/** A line of an order as it can be recorded: at a price of whole minor units, or one that isn't known. */
export interface PricedPart {
  readonly quantity: number;
  readonly unitPriceMinor: number | null;
}

export interface LineAmounts {
  /** One part; two where no price in whole minor units gives the line's total. */
  readonly parts: readonly PricedPart[];
  /** Whether the file has a total of the line that isn't quantity × unit price. The unit price counts. */
  readonly differs: boolean;
}

/** Whether an item's price is below 0. */
export const isPricedBelowZero = ({ unitPrice, lineTotal, quantity }: RowItem): boolean => {
  if (unitPrice !== null) return unitPrice.units < 0n;
  return lineTotal !== null && lineTotal.units !== 0n && lineTotal.units < 0n !== quantity < 0;
};

/** Whether an item costs nothing, or nobody knows what. */
export const isFree = ({ unitPrice, lineTotal }: RowItem): boolean =>
  (unitPrice ?? lineTotal)?.units === 0n || (unitPrice === null && lineTotal === null);

/**
 * An item's price in whole minor units of `digits` decimals; of goods that are taken back, what they had cost.
 * What a line comes to is kept to the minor unit: where its price is finer, or the file has a total that doesn't
 * divide by the quantity, the line becomes two, one minor unit apart. Null where an amount is too large.
 * @param item of a quantity other than 0.
 */
export function lineAmounts({ quantity, unitPrice, lineTotal }: RowItem, digits: number): LineAmounts | null {
  const units = Math.abs(quantity);
  const total = lineTotal === null ? null : magnitude(toMinor(lineTotal, digits));
  if (unitPrice === null) {
    if (total === null) return { parts: [{ quantity: units, unitPriceMinor: null }], differs: false };
    return whole(allocated(total, units), false);
  }
  const exact = magnitude(toMinor(times(unitPrice, units), digits));
  const differs = total !== null && total !== exact;
  if (unitPrice.scale > digits) return whole(allocated(exact, units), differs);
  return whole([[units, magnitude(toMinor(unitPrice, digits))]], differs);
}

type Part = readonly [quantity: number, unitPriceMinor: bigint];

/** A total spread over units as evenly as whole minor units allow. */
function allocated(total: bigint, units: number): readonly Part[] {
  const each = total / BigInt(units);
  const dearer = Number(total % BigInt(units));
  const parts: Part[] = [
    [units - dearer, each],
    [dearer, each + 1n],
  ];
  return parts.filter(([quantity]) => quantity > 0);
}

function whole(parts: readonly Part[], differs: boolean): LineAmounts | null {
  if (parts.some(([, price]) => price > BigInt(MAX_AMOUNT_MINOR))) return null;
  return {
    parts: parts.map(([quantity, price]) => ({ quantity, unitPriceMinor: Number(price) })),
    differs,
  };
}

const times = ({ units, scale }: Decimal, quantity: number): Decimal => ({
  units: units * BigInt(quantity),
  scale,
});

const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
