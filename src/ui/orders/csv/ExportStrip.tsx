import type { Progress } from "../../backend.ts";
import { Button } from "../../components/Button.tsx";
import { formatNumber } from "../../format/number.ts";
import styles from "../OrdersScreen.module.css";
import { csvText } from "./csvText.ts";
import { useOrdersExport } from "./exportStore.ts";

/** How far a long export has come, and a way to stop it. */
export function ExportStrip({ progress: { done, total } }: { readonly progress: Progress }) {
  const running = useOrdersExport((state) => state.running);
  if (done === total) return null;
  return (
    <section className={styles.strip} aria-label={csvText.exporting}>
      <span>{csvText.written(formatNumber(done), formatNumber(total ?? 0))}</span>
      <Button small onPress={() => running?.abort()}>
        {csvText.cancelExport}
      </Button>
    </section>
  );
}
