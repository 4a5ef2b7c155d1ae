import { TEXT_LIMITS } from "../submissions/fieldSchemas.ts";
import type { CsvPlan } from "./csvPlan.ts";
import { readDate } from "./dateCell.ts";
import { type Decimal, readDecimal } from "./decimal.ts";
import type { CsvField } from "./fields.ts";
import { detailOf, type LeftOutReason } from "./leftOut.ts";

/** What is wrong with a row. */
export interface RowFault {
  readonly reason: LeftOutReason;
  readonly detail: string;
}

/** A cell that a spreadsheet was told to take for text: `="00123"`. */
const FORCED_TEXT = /^="(.*)"$/s;

type CellPlan = Pick<CsvPlan, "columns" | "dateOrder" | "decimalMark">;

/** Reads the cells of one row after the other by what they hold, and keeps a row's first fault. */
export class CellReader {
  readonly #plan: CellPlan;
  #cells: readonly string[] = [];
  /** The rows of an order have the same date. */
  #lastDate: { readonly text: string; readonly date: string | null } = { text: "", date: null };
  fault: RowFault | null = null;

  constructor(plan: CellPlan) {
    this.#plan = plan;
  }

  /** Goes on to another row. */
  begin(cells: readonly string[]): void {
    this.#cells = cells;
    this.fault = null;
  }

  /** The text in a field's column; null where it is empty, or no column holds the field. */
  text(field: CsvField): string | null {
    const column = this.#plan.columns[field];
    if (column === undefined) return null;
    const cell = (this.#cells[column] ?? "").trim();
    const text = cell.startsWith("=") ? (FORCED_TEXT.exec(cell)?.[1] ?? cell).trim() : cell;
    if (text.length > TEXT_LIMITS.text) this.faulty("too-long", text);
    return text === "" ? null : text;
  }

  /** The date in a field's column as ISO 8601. */
  date(field: CsvField): string | null {
    const text = this.text(field);
    if (text === null) return null;
    if (text !== this.#lastDate.text) this.#lastDate = { text, date: readDate(text, this.#plan.dateOrder) };
    return this.#lastDate.date ?? this.faulty("bad-date", text);
  }

  /** The number in a field's column; `reason` says what it means that there is none. */
  number(field: CsvField, reason: LeftOutReason): Decimal | null {
    const text = this.text(field);
    if (text === null) return null;
    return readDecimal(text, this.#plan.decimalMark) ?? this.faulty(reason, text);
  }

  /** Keeps a fault unless there is one already. */
  faulty(reason: LeftOutReason, detail = ""): null {
    this.fault ??= { reason, detail: detailOf(detail) };
    return null;
  }
}
