import { useRef } from "react";
import { useVirtualRows } from "../components/useVirtualRows.ts";
import { type OrderRowsProps, RowAt } from "./OrderRows.tsx";
import styles from "./OrdersTable.module.css";

/** While the screen moves through time, the focus isn't in the list: just so many rows that scrolling shows no gap. */
const MOVING_OVERSCAN = 2;

export interface VirtualOrderRowsProps extends OrderRowsProps {
  /** While the screen moves through time, a row's elements show whichever order is at its place: none is made anew. */
  readonly isMoving: boolean;
}

/** The rows near the screen. */
export function VirtualOrderRows({ isMoving, ...props }: VirtualOrderRowsProps) {
  const { answer, opened, menuOf } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const pinned = answer.rows.findIndex(({ number }) => number === (menuOf ?? opened));
  const { parts, measure } = useVirtualRows({
    ...{ count: answer.rows.length, body, pinned },
    ...(isMoving ? { overscan: MOVING_OVERSCAN } : {}),
  });
  return (
    <tbody ref={body} onKeyDown={props.onKeyDown}>
      {parts.map((part) =>
        part.kind === "gap" ? (
          <Gap key={`after ${part.after}`} height={part.height} />
        ) : (
          <RowAt
            key={isMoving ? part.index : answer.rows[part.index]?.orderId}
            {...props}
            index={part.index}
            measure={measure}
          />
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
