import { toast } from "../../components/toastStore.ts";
import { formatNumber } from "../../format/number.ts";
import type { BackendAccess } from "../../stores/BackendProvider.tsx";
import { csvText } from "./csvText.ts";
import { EXPORT_IDLE, useOrdersExport } from "./exportStore.ts";
import { type OrdersCsvRequest, saveOrdersCsv } from "./saveOrdersCsv.ts";

/** Saves orders as CSV, one file at a time, and says how it went. */
export async function runOrdersExport(
  { backend, reportTrouble }: Pick<BackendAccess, "backend" | "reportTrouble">,
  request: OrdersCsvRequest,
): Promise<void> {
  if (useOrdersExport.getState().running !== null) return;
  const running = new AbortController();
  useOrdersExport.setState({ running });
  try {
    const orders = await saveOrdersCsv(backend, request, {
      onProgress: (progress) => useOrdersExport.setState({ progress }),
      signal: running.signal,
    });
    toast(csvText.exported(formatNumber(orders), orders));
  } catch (cause) {
    if (running.signal.aborted) toast(csvText.exportCancelled);
    else reportTrouble(cause);
  }
  useOrdersExport.setState(EXPORT_IDLE);
}
