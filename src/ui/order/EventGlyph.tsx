import {
  CircleDot,
  type LucideIcon,
  MapPin,
  Pencil,
  RotateCcw,
  StickyNote,
  Undo2,
  UserX,
} from "lucide-react";
import type { BookEventType } from "../../orders/bookEvents.ts";
import type { OrderStatus } from "../../orders/order/order.ts";
import { classes } from "../components/classes.ts";
import { StatusGlyph } from "../components/StatusGlyph.tsx";
import styles from "./eventGlyph.module.css";

type StepType = "OrderCreated" | "OrderPaid" | "OrderShipped" | "OrderDelivered" | "OrderCancelled";

const STATUSES: Readonly<Record<StepType, OrderStatus>> = {
  OrderCreated: "pending",
  OrderPaid: "paid",
  OrderShipped: "shipped",
  OrderDelivered: "delivered",
  OrderCancelled: "cancelled",
};

const ICONS: Readonly<Record<Exclude<BookEventType, StepType>, LucideIcon>> = {
  ItemsChanged: Pencil,
  ShippingAddressChanged: MapPin,
  PaymentRefunded: RotateCcw,
  ItemsReturned: Undo2,
  NoteAdded: StickyNote,
  CustomerForgotten: UserX,
};

const isStep = (type: string): type is StepType => Object.hasOwn(STATUSES, type);
const hasIcon = (type: string): type is keyof typeof ICONS => Object.hasOwn(ICONS, type);

interface EventGlyphProps {
  /** As recorded; what the application doesn't know has a mark as well. */
  readonly type: string;
  readonly className?: string | undefined;
}

/** The mark of what happened: the status that an event led to, or an icon. */
export function EventGlyph({ type, className }: EventGlyphProps) {
  if (isStep(type)) {
    const status = STATUSES[type];
    return <StatusGlyph of={status} className={classes(styles.glyph, styles[status], className)} />;
  }
  const Icon = hasIcon(type) ? ICONS[type] : CircleDot;
  return <Icon className={classes(styles.glyph, className)} aria-hidden="true" />;
}
