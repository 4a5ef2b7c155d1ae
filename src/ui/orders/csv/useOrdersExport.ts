import { useRef, useState } from "react";
import type { OrderChoice } from "../../../orders/queries/orderSelection.ts";
import type { Progress } from "../../backend.ts";
import { toast } from "../../components/toastStore.ts";
import { formatNumber } from "../../format/number.ts";
import { useBackend } from "../../stores/BackendProvider.tsx";
import { useShown } from "../../stores/useAnswer.ts";
import { useCurrentBook } from "../../stores/useBooks.ts";
import { columnsOf } from "../listColumns.ts";
import { type OrderListSearch, sortOf } from "../orderListSearch.ts";
import { ordersText } from "../ordersText.ts";

export interface OrdersExporting {
  /** Null while none is written, and before it has come anywhere. */
  readonly progress: Progress | null;
  readonly start: (choice: OrderChoice) => void;
  readonly cancel: () => void;
}

/** Saves orders as CSV: the columns, the order and the position of the screen. */
export function useOrdersExport(search: OrderListSearch): OrdersExporting {
  const { backend, reportTrouble } = useBackend();
  const book = useCurrentBook();
  const { position } = useShown();
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);
  const start = async (choice: OrderChoice) => {
    if (running.current !== null || book === null) return;
    const abort = new AbortController();
    running.current = abort;
    const request = { choice, sort: sortOf(search), columns: columnsOf(search), book, at: position };
    try {
      const { saveOrdersCsv } = await import("./saveOrdersCsv.ts");
      const job = { onProgress: setProgress, signal: abort.signal };
      const orders = await saveOrdersCsv(backend, request, job);
      toast(ordersText.exported(formatNumber(orders), orders));
    } catch (cause) {
      if (abort.signal.aborted) toast(ordersText.exportCancelled);
      else reportTrouble(cause);
    }
    running.current = null;
    setProgress(null);
  };
  return {
    progress,
    start: (choice) => void start(choice),
    cancel: () => running.current?.abort(),
  };
}
