import type { ComponentType } from "react";
import type { StreamId } from "../../../engine/events/identifiers.ts";
import { type BulkCommandType, fitsBulkCommand } from "../../../orders/order/bulkCommands.ts";
import type { OrderSort } from "../../../orders/queries/orderList.ts";
import type { OrderChoice } from "../../../orders/queries/orderSelection.ts";
import { Dialog } from "../../components/Dialog.tsx";
import { useBackend } from "../../stores/BackendProvider.tsx";
import { useCurrentBook } from "../../stores/useBooks.ts";
import type { BulkFormProps } from "./BulkForm.tsx";
import type { BulkInput } from "./bulkInput.ts";
import { startBulkRun } from "./bulkRun.ts";
import type { BulkRun } from "./bulkStore.ts";
import { bulkText } from "./bulkText.ts";
import { CancellationsForm } from "./CancellationsForm.tsx";
import { DeliveriesForm } from "./DeliveriesForm.tsx";
import { PaymentsForm } from "./PaymentsForm.tsx";
import { ShipmentsForm } from "./ShipmentsForm.tsx";
import { MOST_ORDERS, useBulkOrders } from "./useBulkOrders.ts";

const FORMS: Readonly<Record<BulkCommandType, ComponentType<BulkFormProps>>> = {
  RecordPayment: PaymentsForm,
  ShipOrder: ShipmentsForm,
  MarkDelivered: DeliveriesForm,
  CancelOrder: CancellationsForm,
};

export interface BulkDialogProps {
  readonly command: BulkCommandType;
  readonly choice: OrderChoice;
  readonly sort: OrderSort;
  /** Called with the orders that did it. */
  readonly onEnd: (done: readonly StreamId[]) => void;
  readonly onClose: () => void;
}

/** Collects what a command over many orders needs, and starts it. Mount it to open it. */
export function BulkDialog({ command, choice, sort, onEnd, onClose }: BulkDialogProps) {
  const found = useBulkOrders(command, choice, sort);
  const start = useStart();
  if (found.kind !== "read") {
    return (
      <Dialog title={bulkText.action(command)} size="small" isOpen onClose={onClose}>
        <p role="status">
          {found.kind === "reading" ? bulkText.reading : bulkText.tooMany(MOST_ORDERS[command])}
        </p>
      </Dialog>
    );
  }
  const Form = FORMS[command];
  const ready = found.orders.filter(fitsBulkCommand[command]);
  return (
    <Form
      orders={ready}
      notReady={found.orders.length - ready.length}
      onClose={onClose}
      onSend={(input) => {
        start(found.orders, input, onEnd);
        onClose();
      }}
    />
  );
}

/** Starts a run over the open book; it stops when another book is opened. */
function useStart() {
  const { backend, view, books } = useBackend();
  const bookId = useCurrentBook()?.bookId ?? "";
  return (orders: BulkRun["orders"], input: BulkInput, onEnd: BulkDialogProps["onEnd"]) =>
    startBulkRun({
      bookId,
      orders,
      input,
      onEnd,
      port: {
        async detail(number) {
          const [answer] = (await backend.ask([{ kind: "orderDetail", number }], "now")).answers;
          return answer?.kind === "orderDetail" ? answer : { kind: "orderDetail", found: "no" };
        },
        submit: backend.submit,
        screen: () => view.getState().target,
        isElsewhere: () => books.getState().currentId !== bookId,
      },
    });
}
