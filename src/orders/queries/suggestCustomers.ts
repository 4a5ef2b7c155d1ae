import type { PersonalId, SubjectId } from "../../engine/personal/personalRecord.ts";
import type { AddressData, CustomerData } from "../personalData.ts";
import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import { fitOf, type SuggestionSearch } from "./suggestionSearch.ts";
import type { SuggestionsAnswer } from "./suggestions.ts";
import { customerOf } from "./summarizeOrder.ts";

interface Candidate {
  readonly customerId: SubjectId;
  readonly data: CustomerData;
  readonly lastRow: number;
  readonly orders: number;
  readonly fit: number;
}

/** Customers with an order at the position, those with the most orders first. */
export function suggestCustomers(search: SuggestionSearch): SuggestionsAnswer["customers"] {
  return candidates(search)
    .sort((a, b) => b.fit - a.fit || b.orders - a.orders || b.lastRow - a.lastRow)
    .slice(0, search.limit)
    .map(({ customerId, data, lastRow, orders }) => ({
      customerId,
      data,
      address: addressOf(search, lastRow),
      orders,
    }));
}

function candidates(search: SuggestionSearch): Candidate[] {
  const { orders, lastRows } = countByCustomer(search.at);
  const found: Candidate[] = [];
  for (let code = 1; code < orders.length; code++) {
    const count = orders[code] ?? 0;
    const candidate = count === 0 ? null : candidateOf(search, lastRows[code] ?? 0, count);
    if (candidate !== null) found.push(candidate);
  }
  return found;
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

/** Null for a customer who was forgotten or doesn't match. */
function candidateOf(
  { at, directory, words }: SuggestionSearch,
  lastRow: number,
  orders: number,
): Candidate | null {
  const ref = customerOf(at.model, lastRow);
  const data = ref === null ? undefined : directory.customer(ref);
  if (ref === null || data === undefined) return null;
  const fit = fitOf(words, data.name, data.reference, data.email);
  return fit === 0 ? null : { customerId: ref.customerId, data, lastRow, orders, fit };
}

function addressOf({ at, directory }: SuggestionSearch, row: number): AddressData | null {
  const code = at.model.addressRecord.at(row, at.position) ?? 0;
  if (code === 0) return null;
  return directory.address(at.model.addressRecords.at(code - 1) as PersonalId) ?? null;
}
