import type { CsvPlan } from "../../orders/csv/csvPlan.ts";
import { DATE_ORDERS, type DateOrder } from "../../orders/csv/dateCell.ts";
import type { DecimalMark } from "../../orders/csv/decimal.ts";
import { type CsvColumns, type CsvField, missingNeeds } from "../../orders/csv/fields.ts";
import type { CsvInspection } from "../../orders/csv/inspectCsv.ts";
import {
  type RecognizedFormats,
  recognizeCancelled,
  recognizeFormats,
} from "../../orders/csv/recognizePlan.ts";
import type { Currency } from "../../orders/money.ts";
import { LOCALE } from "../format/locale.ts";
import { currencyOfLocale } from "../newOrder/currencies.ts";

/** What a person chose for a file; null where what was recognised holds. */
export interface ImportChoices {
  readonly columns: CsvColumns;
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
  readonly currency: string | null;
  readonly cancelledStatuses: readonly string[] | null;
  /** Item numbers separated by commas, as typed. */
  readonly costItems: string;
  readonly creditNotesCancel: boolean;
}

/** Everything about a file that follows from its inspection and the choices. */
export interface DraftPlan {
  readonly plan: CsvPlan;
  readonly formats: RecognizedFormats;
  readonly missing: ReturnType<typeof missingNeeds>;
}

/** The order in which a locale writes a date's day, month and year. */
export function dateOrderOf(locale: string | undefined): DateOrder {
  const parts = new Intl.DateTimeFormat(locale, { dateStyle: "short" }).formatToParts(0);
  const order = parts.map(({ type }) => type.charAt(0).toUpperCase()).filter((part) => "DMY".includes(part));
  return DATE_ORDERS.find((known) => known === order.join("")) ?? "DMY";
}

/** The plan that the choices and what was recognised make together. */
export function draftPlan(inspection: CsvInspection, choices: ImportChoices): DraftPlan {
  const { columns } = choices;
  const formats = recognizeFormats(inspection, columns, dateOrderOf(LOCALE));
  const currency = choices.currency ?? formats.currency ?? currencyOfLocale(LOCALE ?? "en-GB");
  const plan: CsvPlan = {
    dialect: inspection.dialect,
    columns,
    dateOrder: choices.dateOrder ?? formats.dates.order,
    decimalMark: choices.decimalMark ?? formats.numbers.mark,
    currency: currency as Currency,
    costItems: choices.costItems.split(",").flatMap((item) => item.trim() || []),
    cancelledStatuses: choices.cancelledStatuses ?? recognizeCancelled(inspection, columns),
    creditNotesCancel: choices.creditNotesCancel,
  };
  return { plan, formats, missing: missingNeeds(columns) };
}

/** The columns with one of them holding another field, or none. A field is taken from one column only. */
export function withField(columns: CsvColumns, column: number, field: CsvField | null): CsvColumns {
  const others = Object.entries(columns).filter(([name, at]) => at !== column && name !== field);
  return { ...Object.fromEntries(others), ...(field === null ? {} : { [field]: column }) };
}

/** The field that a column holds; null where it isn't used. */
export const fieldOf = (columns: CsvColumns, column: number): CsvField | null =>
  (Object.entries(columns).find(([, at]) => at === column)?.[0] as CsvField | undefined) ?? null;
