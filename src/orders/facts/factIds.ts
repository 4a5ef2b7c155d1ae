import type { CommandId } from "../../engine/events/identifiers.ts";
import { derivedUuid } from "../../lib/ids.ts";
import type { Fact, FactItem } from "./fact.ts";

const itemParts = ({ sku, name, quantity, unitPriceMinor, discountPercent, category }: FactItem) => [
  ...[sku, name, quantity, unitPriceMinor],
  ...[discountPercent, category],
];

function ownParts(fact: Fact): unknown[] {
  switch (fact.kind) {
    case "created":
      return [fact.currency, fact.items?.map(itemParts), fact.freightMinor, fact.address?.country];
    case "paid":
      return [fact.amountMinor, fact.currency, fact.methods];
    case "shipped":
      return [fact.carrier, fact.tracking];
    case "delivered":
      return [];
    case "cancelled":
      return [fact.sourceRef];
  }
}

/**
 * The fields of a line that tell it from others, as text; fixed for ever, or a file imported by an older
 * version would come in twice. Nothing about a person is in it: ids in events are derived from it, and a
 * customer's number could be found again by trying them all (PD1).
 */
const identityOf = (fact: Fact): string =>
  // A missing field and null are the same: JSON.stringify writes both as null here.
  JSON.stringify([fact.kind, fact.orderRef, fact.at, ...ownParts(fact)]);

/**
 * Gives each fact of a file its command's id: derived from the line and from how often the same fact stood in
 * the file before. So a file that is imported again, or has grown at its end, leads to the same ids, and two
 * equal lines are two facts.
 */
export class FactIds {
  readonly #seen = new Map<string, number>();

  next(fact: Fact): CommandId {
    const first = derivedUuid(`fact/${identityOf(fact)}`);
    const before = this.#seen.get(first) ?? 0;
    this.#seen.set(first, before + 1);
    return (before === 0 ? first : derivedUuid(`${first}/${before}`)) as CommandId;
  }
}
