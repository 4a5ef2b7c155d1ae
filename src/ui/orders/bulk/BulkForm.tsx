import type { FormEvent, ReactNode } from "react";
import type { FieldErrors } from "react-hook-form";
import type { BulkCommandType } from "../../../orders/order/bulkCommands.ts";
import type { OrderSummary } from "../../../orders/queries/orderList.ts";
import { FormDialog } from "../../order/forms/FormDialog.tsx";
import styles from "./bulk.module.css";
import type { BulkInput } from "./bulkInput.ts";
import { bulkText } from "./bulkText.ts";

/** What every form over many orders takes. */
export interface BulkFormProps {
  /** The orders that are ready for it. */
  readonly orders: readonly OrderSummary[];
  /** Chosen orders that aren't. */
  readonly notReady: number;
  readonly onSend: (input: BulkInput) => void;
  readonly onClose: () => void;
}

interface FrameProps extends Pick<BulkFormProps, "orders" | "notReady" | "onClose"> {
  readonly command: BulkCommandType;
  /** Orders that will be asked for it, for the button's words. */
  readonly count?: number;
  readonly dismiss?: string;
  readonly isDanger?: boolean;
  readonly errors?: FieldErrors;
  readonly onSubmit: (event?: FormEvent) => unknown;
  readonly children?: ReactNode;
}

/** The form of one command over many orders. */
export function BulkForm(props: FrameProps) {
  const { command, orders, notReady, errors = {}, children } = props;
  return (
    <FormDialog
      title={bulkText.title(command, orders.length)}
      size={command === "ShipOrder" ? "large" : "medium"}
      confirm={bulkText.confirm(command, props.count ?? orders.length)}
      dismiss={props.dismiss}
      isDanger={props.isDanger}
      errors={errors}
      onSubmit={props.onSubmit}
      onClose={props.onClose}
    >
      {children}
      <div className={styles.notes}>
        {notReady > 0 && <p>{bulkText.notReady(notReady)}</p>}
        <p>{bulkText.nothing}</p>
      </div>
    </FormDialog>
  );
}
