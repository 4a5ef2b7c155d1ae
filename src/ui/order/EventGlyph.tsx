import { CircleDot, type LucideIcon, MapPin, Pencil, RotateCcw, StickyNote, Undo2 } from "lucide-react";
import type { OrderStatus } from "../../orders/order/order.ts";
import { classes } from "../components/classes.ts";
import { StatusGlyph } from "../components/StatusGlyph.tsx";
import styles from "./Trail.module.css";

const STATUSES: Readonly<Record<string, OrderStatus>> = {
  OrderCreated: "pending",
  OrderPaid: "paid",
  OrderShipped: "shipped",
  OrderDelivered: "delivered",
  OrderCancelled: "cancelled",
};

const ICONS: Readonly<Record<string, LucideIcon>> = {
  ItemsChanged: Pencil,
  ShippingAddressChanged: MapPin,
  PaymentRefunded: RotateCcw,
  ItemsReturned: Undo2,
  NoteAdded: StickyNote,
};

/** An event's mark in the trail: the status it leads to, or an icon. */
export function EventGlyph({ type }: { readonly type: string }) {
  const status = STATUSES[type];
  if (status !== undefined) {
    return <StatusGlyph of={status} className={classes(styles.glyph, styles[status])} />;
  }
  const Icon = ICONS[type] ?? CircleDot;
  return <Icon className={styles.glyph ?? ""} aria-hidden="true" />;
}
