import { Button } from "../../components/Button.tsx";
import { formatNumber } from "../../format/number.ts";
import styles from "../OrdersScreen.module.css";
import { ordersText } from "../ordersText.ts";
import type { OrdersExporting } from "./useOrdersExport.ts";

/** How far a long export has come, and a way to stop it. */
export function ExportStrip({ progress, cancel }: Pick<OrdersExporting, "progress" | "cancel">) {
  if (progress === null || progress.done === progress.total) return null;
  return (
    <section className={styles.strip} aria-label={ordersText.exporting}>
      <span>{ordersText.written(formatNumber(progress.done), formatNumber(progress.total ?? 0))}</span>
      <Button small onPress={cancel}>
        {ordersText.cancelExport}
      </Button>
    </section>
  );
}
