import type { OrderEventType } from "../../orders/order/events.ts";
import type { Compensation } from "../../orders/queries/compensation.ts";
import type { OrderDetail, TrailEntry } from "../../orders/queries/orderDetail.ts";
import { formatMoney } from "../format/money.ts";
import { orderText } from "./orderText.ts";
import { onItsOwnPage } from "./rejectionWords.ts";

const words = orderText.undo;

/** How an event can be taken back, or why it can't, in words. */
export interface Undoing {
  /** What the button says, and what it opens; null where nothing takes the event back. */
  readonly way: { readonly label: string; readonly compensation: Compensation } | null;
  readonly words: string;
  /** True where the goods are wanted again after all, so that a copy of the order is the way. */
  readonly isCopyTheWay: boolean;
}

const none = (why: string, isCopyTheWay = false): Undoing => ({ way: null, words: why, isCopyTheWay });

/** Events that carry the whole of what they change: an older one is no longer what holds. */
const REPLACED: ReadonlySet<string> = new Set([
  "ItemsChanged",
  "ShippingAddressChanged",
] satisfies OrderEventType[]);
/** After these, what was ordered can only be ordered anew. */
const ENDED: ReadonlySet<string> = new Set(["OrderCancelled", "ItemsReturned"] satisfies OrderEventType[]);

/** How an event of an order's trail can be taken back as the order is now. */
export function undoingOf(
  { event, compensation }: TrailEntry,
  { trail, actions, order }: Pick<OrderDetail, "trail" | "actions" | "order">,
): Undoing {
  const last = trail.find((entry) => entry.event.type === event.type);
  if (REPLACED.has(event.type) && last?.event.version !== event.version) return none(words.replaced);
  if (compensation === null) {
    return none(words.none[event.type as OrderEventType] ?? words.noWay, ENDED.has(event.type));
  }
  const rejection = actions[compensation.type];
  if (rejection !== null) return none(onItsOwnPage(rejection.message, order.number));
  return {
    way: { label: labelOf(compensation, order.currency), compensation },
    words: words.how[compensation.type],
    isCopyTheWay: false,
  };
}

function labelOf(compensation: Compensation, currency: string): string {
  switch (compensation.type) {
    case "RefundPayment":
      return words.refund(formatMoney(compensation.amountMinor, currency));
    case "RecordPayment":
      return words.pay(formatMoney(compensation.amountMinor, currency));
    default:
      return words.label[compensation.type];
  }
}
