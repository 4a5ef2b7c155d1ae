import type { PersonalId } from "../../engine/personal/personalRecord.ts";
import { FoldedTexts } from "../foldedTexts.ts";
import type { PersonalDirectory } from "../personalDirectory.ts";
import type { OrdersAt } from "../projections/orders/ordersAt.ts";
import type { OrdersReadModel } from "../projections/orders/ordersReadModel.ts";
import { foldText, searchWords } from "../searchText.ts";

/** Whether an order has all the words of a search; null for a search without words, which has all orders. */
export function textMatcher(
  at: OrdersAt,
  directory: PersonalDirectory,
  text: string,
): ((row: number) => boolean) | null {
  const words = searchWords(text).map((word) => wordMatcher(at, directory, word));
  return words.length === 0 ? null : (row) => words.every((matches) => matches(row));
}

function wordMatcher(at: OrdersAt, directory: PersonalDirectory, word: string): (row: number) => boolean {
  const inItems = itemMatcher(at, word);
  const inCustomer = customerMatcher(at, directory, word);
  const found = rowsNumbered(at.model, word);
  addNoted(found, at, directory, word);
  return (row) => found[row] === 1 || inCustomer(row) || inItems(row);
}

/** The folded numbers of a read model as far as they were searched. */
const foldedNumbers = new WeakMap<OrdersReadModel, { readonly texts: FoldedTexts; rows: number }>();

/** Orders with the folded word in their number: 1 at their row, else 0. */
function rowsNumbered(model: OrdersReadModel, word: string): Uint8Array {
  const { numbers } = model;
  const folded = foldedNumbers.get(model) ?? { texts: new FoldedTexts(), rows: 0 };
  foldedNumbers.set(model, folded);
  for (; folded.rows < numbers.length; folded.rows++) {
    folded.texts.add(folded.rows, foldText(numbers.at(folded.rows)));
  }
  const found = new Uint8Array(numbers.length);
  folded.texts.forEachOwner(word, (row) => {
    found[row] = 1;
  });
  return found;
}

/** Items with the folded word in their SKU or name: 1 at their code, else 0. */
function itemsMatching({ model }: OrdersAt, word: string): Uint8Array {
  const { items } = model.lineSets;
  const matching = new Uint8Array(items.length);
  for (let item = 0; item < items.length; item++) {
    if (foldText(`${items.sku(item)}\n${items.name(item)}`).includes(word)) matching[item] = 1;
  }
  return matching;
}

function itemMatcher(at: OrdersAt, word: string): (row: number) => boolean {
  const matching = itemsMatching(at, word);
  if (!matching.includes(1)) return () => false;
  const { lineSets } = at.model;
  const item = lineSets.item.values();
  return (row) => {
    const set = at.lineSet[row] ?? 0;
    const end = lineSets.end(set);
    for (let line = lineSets.start.at(set); line < end; line++) {
      if (matching[item[line] ?? 0] === 1) return true;
    }
    return false;
  };
}

function customerMatcher(
  { model }: OrdersAt,
  directory: PersonalDirectory,
  word: string,
): (row: number) => boolean {
  const matching = directory.customersMatching(word);
  const codes = new Uint8Array(model.customers.length + 1);
  for (const customer of matching) {
    const code = model.customers.find(customer);
    if (code !== undefined) codes[code + 1] = 1;
  }
  const isHeld = heldRecords(model, directory);
  // An order from before its customer was forgotten isn't found by what was learned of them since.
  return (row) => codes[model.customer.at(row)] === 1 && isHeld(model.customerRecord.at(row));
}

/** Whether a record is there, by its code with 1 added; looked for once, for most are those of several orders. */
function heldRecords(
  { customerRecords }: OrdersReadModel,
  directory: PersonalDirectory,
): (code: number) => boolean {
  const held = new Int8Array(customerRecords.length + 1);
  return (code) => {
    if (held[code] === 0) held[code] = directory.has(customerRecords.at(code - 1) as PersonalId) ? 1 : -1;
    return held[code] === 1;
  };
}

/** Adds the orders that had a note with the folded word at the position. */
function addNoted(found: Uint8Array, at: OrdersAt, directory: PersonalDirectory, word: string): void {
  const matching = directory.notesMatching(word);
  if (matching.size === 0) return;
  at.model.notes.forEachAt(at.position, (row, noteId) => {
    if (matching.has(noteId)) found[row] = 1;
  });
}
