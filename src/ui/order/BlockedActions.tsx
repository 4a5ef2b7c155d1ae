import { Undo } from "lucide-react";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { eventLabel } from "../format/eventWords.ts";
import { BlockedList } from "./BlockedList.tsx";
import styles from "./OrderScreen.module.css";
import type { OrderAction } from "./orderActions.ts";
import { orderText } from "./orderText.ts";
import { UndoEvent } from "./UndoEvent.tsx";
import { undoingOf } from "./undoing.ts";

interface BlockedActionsProps {
  readonly blocked: readonly (OrderAction & { readonly reason: string })[];
  readonly detail: OrderDetail;
}

/** What the order doesn't allow, each with its reason, and how its last step is taken back. */
export function BlockedActions({ blocked, detail }: BlockedActionsProps) {
  return (
    <>
      {blocked.length > 0 && (
        <BlockedList blocked={blocked} label={orderText.notPossible} className={styles.blocked} />
      )}
      <UndoLast detail={detail} />
    </>
  );
}

/** How the last step is taken back. A note is no step, and the creation is undone by "Cancel order". */
function UndoLast({ detail }: { readonly detail: OrderDetail }) {
  const last = detail.trail.find(({ event }) => event.type !== "NoteAdded");
  if (last === undefined || last.event.type === "OrderCreated") return null;
  return (
    <div className={styles.undoLast}>
      <Undo aria-hidden="true" />
      <b>{orderText.undo.last(eventLabel(last.event.type))}</b>
      <UndoEvent undoing={undoingOf(last, detail)} />
    </div>
  );
}
