import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import { fitOf, type SuggestionSearch } from "./suggestionSearch.ts";
import type { SuggestionsAnswer } from "./suggestions.ts";

interface Candidate {
  /** Last line with the SKU as of the position. */
  readonly line: number;
  readonly set: number;
  uses: number;
  readonly fit: number;
}

/** SKUs that stood on a line up to the position, those used most first, with their last name and price. */
export function suggestItems(search: SuggestionSearch): SuggestionsAnswer["items"] {
  const { model } = search.at;
  const { items, item, unitPrice, row } = model.lineSets;
  return [...candidates(search).values()]
    .filter((candidate) => candidate.fit > 0)
    .sort((a, b) => b.fit - a.fit || b.uses - a.uses || b.line - a.line)
    .slice(0, search.limit)
    .map(({ line, set }) => ({
      sku: items.sku(item.at(line)),
      name: items.name(item.at(line)),
      unitPriceMinor: unitPrice.at(line) === 0 ? null : unitPrice.at(line) - 1,
      currency: model.currencies.at(model.currency.at(row.at(set))),
    }));
}

/** By SKU code, from the newest line back, so that the first one met is the last one sold. */
function candidates({ at, words }: SuggestionSearch): Map<number, Candidate> {
  const { items, item, start } = at.model.lineSets;
  const codes = item.values();
  const skus = items.skuCode.values();
  const found = new Map<number, Candidate>();
  forEachSetBack(at, (set, end) => {
    for (let line = end - 1; line >= start.at(set); line--) {
      const code = codes[line] ?? 0;
      const sku = skus[code] ?? 0;
      const known = found.get(sku);
      if (known) known.uses++;
      else found.set(sku, { line, set, uses: 1, fit: fitOf(words, items.sku(code), items.name(code)) });
    }
  });
  return found;
}

function forEachSetBack({ model, position }: OrdersAt, visit: (set: number, end: number) => void): void {
  for (let set = model.lineSets.countAt(position) - 1; set >= 0; set--) visit(set, model.lineSets.end(set));
}
