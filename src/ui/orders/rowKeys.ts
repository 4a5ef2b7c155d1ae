import type { KeyboardEvent } from "react";
import type { OrderSummary } from "../../orders/queries/orderList.ts";
import { areSingleKeysOn } from "../frame/singleKeys.ts";
import type { RowSelection } from "./selection/useRowSelection.ts";

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * Keys on a row that has the focus: up and down go to the same control of the next row, with shift they take the
 * row along into the selection; `x` sets its tick, unless shortcuts of one key are switched off (WCAG 2.1.4).
 */
export function onRowKey(
  event: KeyboardEvent<HTMLElement>,
  rows: readonly OrderSummary[],
  { toggle, extend }: Pick<RowSelection, "toggle" | "extend">,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const control = event.target instanceof HTMLElement ? event.target : null;
  const row = control?.closest<HTMLElement>("[data-index]");
  const index = Number(row?.dataset.index);
  const order = rows[index];
  if (!control || !row || !order) return;
  const step = STEPS[event.key];
  if (step !== undefined) {
    event.preventDefault();
    const next = rows[index + step];
    if (next && event.shiftKey) extend(order, next);
    focusRow(row.parentElement, index + step, control.dataset.control);
  } else if (event.key.toLowerCase() === "x" && areSingleKeysOn()) {
    event.preventDefault();
    toggle(order, event.shiftKey);
  }
}

/** The same control of another row, or its link where it has none like it. */
function focusRow(body: Element | null, index: number, control: string | undefined): void {
  const row = body?.querySelector(`[data-index="${index}"]`);
  const same = control === undefined ? null : row?.querySelector<HTMLElement>(`[data-control="${control}"]`);
  (same ?? row?.querySelector<HTMLElement>("[data-order]"))?.focus();
}
