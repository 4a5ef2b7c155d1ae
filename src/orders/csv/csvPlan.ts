import type { Currency } from "../money.ts";
import type { DateOrder } from "./dateCell.ts";
import type { DecimalMark } from "./decimal.ts";
import type { CsvDialect } from "./dialect.ts";
import type { CsvColumns } from "./fields.ts";

/** How a file becomes orders: what was recognised, and what a person chose or set right. */
export interface CsvPlan {
  readonly dialect: CsvDialect;
  readonly columns: CsvColumns;
  readonly dateOrder: DateOrder;
  readonly decimalMark: DecimalMark;
  /** Currency of the orders whose rows name none. */
  readonly currency: Currency;
  /** Item numbers that are the shop's own costs and no goods, whatever their case. */
  readonly costItems: readonly string[];
  /** Values of the status that mean a cancelled order. */
  readonly cancelledStatuses: readonly string[];
  /** Whether a credit note that takes back exactly one order of the file cancels it. */
  readonly creditNotesCancel: boolean;
}

/** Costs that a market place or a bank books as if they were items. */
export const USUAL_COST_ITEMS: readonly string[] = ["AMAZONFEE", "BANK CHARGES"];
