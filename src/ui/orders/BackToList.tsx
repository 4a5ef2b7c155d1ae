import { Link } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import styles from "./BackToList.module.css";
import { keepOpened, readOpened } from "./openedOrder.ts";
import { ordersText } from "./ordersText.ts";

/** The way back to the list of orders: to the page and the filters from which `number` was opened, if it was. */
export function BackToList({ number }: { readonly number?: string }) {
  const opened = readOpened();
  const from = opened !== null && opened.number === number ? opened : null;
  return (
    <Link
      to="/orders"
      search={from?.search ?? {}}
      resetScroll={from === null}
      className={styles.back ?? ""}
      onClick={() => {
        if (from !== null) keepOpened({ ...from, isReturning: true });
      }}
    >
      <ChevronLeft aria-hidden="true" />
      {ordersText.backToList}
    </Link>
  );
}
