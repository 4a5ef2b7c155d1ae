import type { PersonalId, SubjectId } from "../../engine/personal/personalRecord.ts";
import type { AddressData, CustomerData } from "../personalData.ts";
import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import { fitOf, maybeNamed, type SuggestionSearch } from "./suggestionSearch.ts";
import type { SuggestionsAnswer } from "./suggestions.ts";
import { customerOf } from "./summarizeOrder.ts";

interface Candidate {
  readonly lastRow: number;
  readonly orders: number;
}

interface Fitting extends Candidate {
  readonly customerId: SubjectId;
  readonly data: CustomerData;
}

/** Customers with an order at the position; those who fit best, then those with the most orders, first. */
export function suggestCustomers(search: SuggestionSearch): SuggestionsAnswer["customers"] {
  return fittest(search).map(({ customerId, data, lastRow, orders }) => ({
    customerId,
    data,
    address: addressOf(search, lastRow),
    orders,
  }));
}

/** Looks at no more customers than it takes: whoever comes first among those who fit best stays there. */
function fittest(search: SuggestionSearch): readonly Fitting[] {
  const { words, limit } = search;
  const best: Fitting[] = [];
  const others: Fitting[] = [];
  for (const candidate of candidates(search)) {
    if (best.length === limit) break;
    const found = dataOf(search, candidate);
    const fit = found === null ? 0 : fitOf(words, found.data.name, found.data.reference, found.data.email);
    if (found !== null && fit > 0) (fit === 2 ? best : others).push({ ...candidate, ...found });
  }
  return [...best, ...others].slice(0, limit);
}

/** Those who may fit, the ones with the most orders first, then with the last one. */
function candidates(search: SuggestionSearch): readonly Candidate[] {
  const { orders, lastRows } = countByCustomer(search.at);
  const maybe = search.words.length === 0 ? null : maybeNamed(search);
  const found: Candidate[] = [];
  for (let code = 1; code < orders.length; code++) {
    const count = orders[code] ?? 0;
    if (count > 0 && maybe?.[code] !== 0) found.push({ lastRow: lastRows[code] ?? 0, orders: count });
  }
  return found.sort((a, b) => b.orders - a.orders || b.lastRow - a.lastRow);
}

/** By customer code with 1 added. */
function countByCustomer({ model, count }: OrdersAt): { orders: Uint32Array; lastRows: Uint32Array } {
  const codes = model.customer.values();
  const orders = new Uint32Array(model.customers.length + 1);
  const lastRows = new Uint32Array(model.customers.length + 1);
  for (let row = 0; row < count; row++) {
    const code = codes[row] ?? 0;
    orders[code] = (orders[code] ?? 0) + 1;
    lastRows[code] = row;
  }
  return { orders, lastRows };
}

/** Null for a customer who was forgotten. */
function dataOf(
  { at, directory }: SuggestionSearch,
  { lastRow }: Candidate,
): Pick<Fitting, "customerId" | "data"> | null {
  const ref = customerOf(at.model, lastRow);
  const data = ref === null ? undefined : directory.customer(ref);
  return ref === null || data === undefined ? null : { customerId: ref.customerId, data };
}

function addressOf({ at, directory }: SuggestionSearch, row: number): AddressData | null {
  const code = at.model.addressRecord.at(row, at.position) ?? 0;
  if (code === 0) return null;
  return directory.address(at.model.addressRecords.at(code - 1) as PersonalId) ?? null;
}
