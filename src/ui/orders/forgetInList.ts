import { type ForgottenCustomer, searchesForgotten } from "../../orders/forgottenCustomer.ts";
import { dismissBulkRun, useBulkRun } from "./bulk/bulkStore.ts";
import { keepOpened, readOpened } from "./openedOrder.ts";
import { deleteViewsNaming } from "./views/forgetInViews.ts";

/** Takes forgotten customers out of what the list keeps: saved views, the way back to it, the latest answers. */
export function forgetInList(bookId: string, customers: readonly ForgottenCustomer[]): void {
  deleteViewsNaming(bookId, customers);
  const opened = readOpened();
  const words = opened?.search.text ?? "";
  if (opened !== null && customers.some((customer) => searchesForgotten(words, customer))) {
    keepOpened({ ...opened, search: { ...opened.search, text: undefined } });
  }
  const ids = new Set<string | null>(customers.map(({ customerId }) => customerId));
  const { run } = useBulkRun.getState();
  if (run && !run.isRunning && run.orders.some((order) => ids.has(order.customerId))) dismissBulkRun();
}
