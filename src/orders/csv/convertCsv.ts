import { createCalendar, type TimeZone } from "../calendar.ts";
import { fittingNotes } from "./creditNotes.ts";
import type { CsvPlan } from "./csvPlan.ts";
import { type CsvSummary, SummaryCounter } from "./csvSummary.ts";
import { judgeOrder } from "./judgeOrder.ts";
import type { LeftOutRow } from "./leftOut.ts";
import { CSV_LIMITS, type CsvLimits } from "./limits.ts";
import type { OrderOfRows } from "./makeOrder.ts";
import { type OrderDraft, OrderDrafts } from "./orderDrafts.ts";
import { type CsvFact, factOfNote, factsFile, factsOfOrder } from "./orderFacts.ts";
import { type CsvProblem, readRows } from "./readRows.ts";
import type { CsvRow } from "./rowCutter.ts";

/** What a file becomes by a plan. Nothing of it is written yet. */
export interface CsvConversion {
  /** The orders as a file of facts, oldest first, ready for the import of facts. */
  readonly facts: Blob;
  /** For each fact, the row that it comes from. */
  readonly factRows: readonly { readonly line: number; readonly orderNumber: string }[];
  readonly summary: CsvSummary;
  /** Rows that became no part of an order, by line. */
  readonly leftOut: readonly LeftOutRow[];
  /** Credit notes that take back exactly one order, whether they are to cancel it or not. */
  readonly fittingNotes: number;
}

export type CsvConversionResult =
  | { readonly kind: "converted"; readonly conversion: CsvConversion }
  | { readonly kind: "invalid"; readonly problem: CsvProblem }
  | { readonly kind: "cancelled" };

export interface ConvertOptions {
  /** Zone of times that name none: the book's. */
  readonly timeZone: TimeZone;
  readonly limits?: CsvLimits;
  /** Rows read so far. */
  readonly onProgress?: (rows: number) => void;
  /** Stops the reading. */
  readonly signal?: AbortSignal;
}

/**
 * Reads a file by a plan and turns it into facts about orders. Whatever is wrong with the file comes as a problem
 * that names the line; what is wrong with a row leaves the row out.
 */
export async function convertCsv(
  file: Blob,
  plan: CsvPlan,
  options: ConvertOptions,
): Promise<CsvConversionResult> {
  const { timeZone, limits = CSV_LIMITS, onProgress, signal } = options;
  const gathered = new GatheredRows(plan, timeZone);
  for await (const part of readRows(file, plan.dialect, limits)) {
    if (part.kind === "problem")
      return { kind: "invalid", problem: { line: part.line, reason: part.reason } };
    gathered.add(part.rows);
    onProgress?.(gathered.rows);
    if (signal?.aborted === true) return { kind: "cancelled" };
  }
  const sorted = sortOut(gathered.drafts, plan, new SummaryCounter(createCalendar(timeZone)));
  return { kind: "converted", conversion: conversionOf(sorted, gathered, plan, timeZone) };
}

/** The rows of a file by their order; the first row says how many columns there are. */
class GatheredRows {
  readonly #plan: CsvPlan;
  readonly #timeZone: TimeZone;
  #drafts: OrderDrafts | null = null;
  rows = 0;

  constructor(plan: CsvPlan, timeZone: TimeZone) {
    this.#plan = plan;
    this.#timeZone = timeZone;
  }

  add(rows: readonly CsvRow[]): void {
    const isFirst = this.#drafts === null;
    this.#drafts ??= new OrderDrafts(this.#plan, rows[0]?.cells.length ?? 0, this.#timeZone);
    const own = isFirst && this.#plan.dialect.hasHeader ? rows.slice(1) : rows;
    for (const row of own) this.#drafts.add(row);
    this.rows += own.length;
  }

  get drafts(): Iterable<OrderDraft> {
    return this.#drafts?.drafts ?? [];
  }

  get strays(): readonly LeftOutRow[] {
    return this.#drafts?.strays ?? [];
  }
}

interface SortedOut {
  readonly orders: readonly OrderOfRows[];
  readonly notes: readonly OrderOfRows[];
  readonly leftOut: readonly LeftOutRow[];
  readonly counter: SummaryCounter;
}

function sortOut(drafts: Iterable<OrderDraft>, plan: CsvPlan, counter: SummaryCounter): SortedOut {
  const orders: OrderOfRows[] = [];
  const notes: OrderOfRows[] = [];
  const leftOut: LeftOutRow[] = [];
  for (const draft of drafts) {
    const judgement = judgeOrder(draft, plan);
    for (const row of judgement.leftOut) leftOut.push(row);
    if (judgement.kind === "credit-note") notes.push(judgement.note);
    if (judgement.kind !== "order") continue;
    orders.push(judgement.order);
    counter.add(judgement.order, judgement.remarks);
  }
  return { orders, notes, leftOut, counter };
}

function conversionOf(
  { orders, notes, leftOut, counter }: SortedOut,
  { strays, rows }: GatheredRows,
  plan: CsvPlan,
  timeZone: TimeZone,
): CsvConversion {
  const isCancelled = ({ head: { cancelledAt, status } }: OrderOfRows) =>
    cancelledAt !== null || (status !== null && plan.cancelledStatuses.includes(status));
  const fitting = fittingNotes(
    notes,
    orders.filter((order) => !isCancelled(order)),
  );
  const used = plan.creditNotesCancel ? fitting : [];
  const usedNotes = new Set(used.map(({ note }) => note.number));
  const facts: CsvFact[] = [
    ...orders.flatMap((order) => factsOfOrder(order, isCancelled(order), timeZone)),
    ...used.map(factOfNote),
  ];
  const { file, rows: factRows } = factsFile(facts);
  return {
    facts: file,
    factRows,
    summary: counter.summary(rows, orders.filter(isCancelled).length + used.length),
    leftOut: [...strays, ...leftOut]
      .filter(({ orderNumber }) => orderNumber === null || !usedNotes.has(orderNumber))
      .toSorted((one, other) => one.line - other.line),
    fittingNotes: fitting.length,
  };
}
