import { useMemo, useRef, useState } from "react";
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

/** One row at a time has its menu or a form open. What opens them stays the same whatever the rows are. */
export function useRowMenu(rows: readonly OrderSummary[]): RowMenu {
  const [use, setUse] = useState<RowUse | null>(null);
  const latest = useRef(rows);
  latest.current = rows;
  const opening = useMemo(
    () => ({
      openMenu: ({ number }: OrderSummary, trigger: HTMLElement) => setUse({ kind: "menu", number, trigger }),
      openForm: (number: string, action: OrderActionType) => {
        const row = latest.current.findIndex((order) => order.number === number);
        setUse({ kind: "form", number, action, row });
      },
      close: () => setUse(null),
    }),
    [],
  );
  return { use, ...opening };
}
