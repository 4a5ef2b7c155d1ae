import { useRef } from "react";
import { useVirtualRows } from "../components/useVirtualRows.ts";
import { type OrderRowsProps, RowAt } from "./OrderRows.tsx";
import styles from "./OrdersTable.module.css";

/** Of a long page, the rows near the screen. */
export function VirtualOrderRows(props: OrderRowsProps) {
  const { answer, opened, menuOf } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const pinned = answer.rows.findIndex(({ number }) => number === (menuOf ?? opened));
  const { parts, measure } = useVirtualRows({ count: answer.rows.length, body, pinned });
  return (
    <tbody ref={body} onKeyDown={props.onKeyDown}>
      {parts.map((part) =>
        part.kind === "gap" ? (
          <Gap key={`after ${part.after}`} height={part.height} />
        ) : (
          <RowAt key={answer.rows[part.index]?.orderId} {...props} index={part.index} measure={measure} />
        ),
      )}
    </tbody>
  );
}

/** The room of rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row is nothing to focus
    <tr aria-hidden="true">
      <td className={styles.gap} style={{ blockSize: height }} />
    </tr>
  );
}
