import { useState } from "react";
import type { OrderSummary } from "../../../orders/queries/orderList.ts";
import type { OrderActionType } from "../../order/orderActions.ts";

/** What is under way with one row. */
export type RowUse =
  | { readonly kind: "menu"; readonly number: string; readonly trigger: HTMLElement }
  | {
      readonly kind: "form";
      readonly number: string;
      readonly action: OrderActionType;
      readonly row: number;
    };

export interface RowMenu {
  readonly use: RowUse | null;
  openMenu(order: OrderSummary, trigger: HTMLElement): void;
  openForm(number: string, action: OrderActionType): void;
  close(): void;
}

/** One row at a time has its menu or a form open. */
export function useRowMenu(rows: readonly OrderSummary[]): RowMenu {
  const [use, setUse] = useState<RowUse | null>(null);
  return {
    use,
    openMenu: ({ number }, trigger) => setUse({ kind: "menu", number, trigger }),
    openForm: (number, action) => {
      const row = rows.findIndex((order) => order.number === number);
      setUse({ kind: "form", number, action, row });
    },
    close: () => setUse(null),
  };
}
