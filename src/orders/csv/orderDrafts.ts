import type { Instant } from "../../lib/clock.ts";
import type { TimeZone } from "../calendar.ts";
import { readFactTime } from "../facts/factTime.ts";
import { CellReader } from "./cellReader.ts";
import type { CsvPlan } from "./csvPlan.ts";
import type { LeftOutRow } from "./leftOut.ts";
import { type OrderHead, type RowItem, readOrderRow } from "./readOrderRow.ts";
import type { CsvRow } from "./rowCutter.ts";
import { SharedTexts } from "./sharedTexts.ts";

/** An item and the line of the row that it stands in. */
export interface DraftItem extends RowItem {
  readonly line: number;
}

/** The rows of one order number, as far as they were read. */
export interface OrderDraft {
  readonly number: string;
  /** What the rows say together: of each part, what the first row says that isn't silent about it. */
  head: OrderHead;
  readonly items: DraftItem[];
  /** The earliest of the rows' dates; null while none was read. */
  placedAt: Instant | null;
  /** Whether the rows carry different dates. */
  hasSeveralDates: boolean;
  /** Rows that can't be read, or that contradict a row before. */
  readonly faults: LeftOutRow[];
}

/** Gathers the rows of a file by their order number, wherever they stand. */
export class OrderDrafts {
  readonly #reader: CellReader;
  readonly #width: number;
  readonly #times: TimeReader;
  readonly #texts = new SharedTexts();
  readonly #drafts = new Map<string, OrderDraft>();
  /** Rows that name no order. */
  readonly strays: LeftOutRow[] = [];

  constructor(plan: CsvPlan, width: number, timeZone: TimeZone) {
    this.#reader = new CellReader(plan);
    this.#width = width;
    this.#times = new TimeReader(timeZone);
  }

  /** In the order in which their first rows stand in the file. */
  get drafts(): Iterable<OrderDraft> {
    return this.#drafts.values();
  }

  add(row: CsvRow): void {
    const { line } = row;
    const reading = readOrderRow(row, this.#reader, this.#width);
    if (reading.ok) {
      this.#put(this.#draftOf(reading.orderNumber), line, reading.head, reading.item);
      return;
    }
    const { orderNumber, reason } = reading;
    const fault = { line, reason, detail: this.#texts.of(reading.detail) };
    if (orderNumber === null) this.strays.push({ ...fault, orderNumber });
    else {
      const draft = this.#draftOf(orderNumber);
      draft.faults.push({ ...fault, orderNumber: draft.number });
    }
  }

  #draftOf(number: string): OrderDraft {
    const known = this.#drafts.get(number);
    if (known !== undefined) return known;
    const draft: OrderDraft = {
      number: this.#texts.of(number),
      head: SILENT,
      items: [],
      placedAt: null,
      hasSeveralDates: false,
      faults: [],
    };
    this.#drafts.set(draft.number, draft);
    return draft;
  }

  #put(draft: OrderDraft, line: number, head: OrderHead, item: RowItem): void {
    const fault = this.#contradiction(draft, head);
    if (fault !== null) {
      draft.faults.push({ line, orderNumber: draft.number, ...fault });
      return;
    }
    draft.items.push({ ...item, line, sku: this.#texts.of(item.sku), name: this.#texts.of(item.name) });
    this.#date(draft, head.date);
    draft.head = merged(draft.head, head, this.#texts);
  }

  /** What a row says against the rows before it, or a date that the zone doesn't have. */
  #contradiction(draft: OrderDraft, head: OrderHead): Pick<LeftOutRow, "reason" | "detail"> | null {
    const clashes = <T>(one: T | null, other: T | null) => one !== null && other !== null && one !== other;
    if (clashes(draft.head.customerNumber, head.customerNumber)) {
      return { reason: "two-customers", detail: head.customerNumber ?? "" };
    }
    if (clashes(draft.head.currency, head.currency)) {
      return { reason: "two-currencies", detail: head.currency ?? "" };
    }
    const lost = DATES.map((field) => head[field]).find(
      (date) => date !== null && this.#times.read(date) === null,
    );
    return lost === undefined ? null : { reason: "bad-date", detail: lost ?? "" };
  }

  #date(draft: OrderDraft, date: string | null): void {
    const at = date === null ? null : this.#times.read(date);
    if (at === null || at === draft.placedAt) return;
    if (draft.placedAt === null) {
      draft.placedAt = at;
      return;
    }
    draft.hasSeveralDates = true;
    if (at > draft.placedAt) return;
    draft.placedAt = at;
    // The earliest date is the order's: it is written as it stands, so the one before it is dropped.
    draft.head = { ...draft.head, date: null };
  }
}

const DATES = ["date", "paidAt", "shippedAt", "deliveredAt", "cancelledAt"] as const;

const SILENT: OrderHead = {
  date: null,
  paidAt: null,
  shippedAt: null,
  deliveredAt: null,
  cancelledAt: null,
  customerNumber: null,
  customerName: null,
  customerEmail: null,
  currency: null,
  street: null,
  postalCode: null,
  city: null,
  country: null,
  status: null,
  postage: null,
};

/** The parts of `head`, and of `next` those about which `head` is silent. */
function merged(head: OrderHead, next: OrderHead, texts: SharedTexts): OrderHead {
  const fields = Object.keys(SILENT) as (keyof OrderHead)[];
  const learned = fields.filter((field) => head[field] === null && next[field] !== null);
  if (learned.length === 0) return head;
  const parts = learned.map((field) => {
    const value = next[field];
    return [field, typeof value === "string" ? texts.of(value) : value];
  });
  return { ...head, ...Object.fromEntries(parts) };
}

/** Reads times, most of which come many times in a row. */
class TimeReader {
  readonly #zone: TimeZone;
  #text = "";
  #instant: Instant | null = null;

  constructor(zone: TimeZone) {
    this.#zone = zone;
  }

  read(text: string): Instant | null {
    if (text !== this.#text) {
      this.#text = text;
      this.#instant = readFactTime(text, this.#zone);
    }
    return this.#instant;
  }
}
