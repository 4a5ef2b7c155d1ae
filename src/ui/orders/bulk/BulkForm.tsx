import { type FormEvent, type ReactNode, useId } from "react";
import type { FieldErrors } from "react-hook-form";
import type { BulkCommandType } from "../../../orders/order/bulkCommands.ts";
import type { OrderSummary } from "../../../orders/queries/orderList.ts";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import text from "../../styles/text.module.css";
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
  const { command, orders, notReady, errors = {}, onSubmit, onClose, children } = props;
  const id = useId();
  const wrong = Object.keys(errors).length;
  return (
    <Dialog
      title={bulkText.title(command, orders.length)}
      size={command === "ShipOrder" ? "large" : "medium"}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{props.dismiss ?? bulkText.dismiss}</Button>
          <Button type="submit" form={id} variant={props.isDanger ? "danger" : "primary"}>
            {bulkText.confirm(command, props.count ?? orders.length)}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void onSubmit(event);
        }}
      >
        {children}
        <p role="alert" className={text.hidden}>
          {wrong > 0 && bulkText.toCorrect(wrong)}
        </p>
      </form>
      <div className={styles.notes}>
        {notReady > 0 && <p>{bulkText.notReady(notReady)}</p>}
        <p>{bulkText.nothing}</p>
      </div>
    </Dialog>
  );
}
