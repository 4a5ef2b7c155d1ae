import { ClipboardList, MapPin, PackageOpen, StickyNote, Undo2, UserX } from "lucide-react";
import { StatusGlyph } from "../components/StatusGlyph.tsx";
import styles from "./history.module.css";

const STEPS = {
  OrderCreated: "pending",
  OrderPaid: "paid",
  OrderShipped: "shipped",
  OrderDelivered: "delivered",
  OrderCancelled: "cancelled",
} as const;

const ICONS = {
  ItemsChanged: ClipboardList,
  ShippingAddressChanged: MapPin,
  PaymentRefunded: Undo2,
  ItemsReturned: PackageOpen,
  NoteAdded: StickyNote,
  CustomerForgotten: UserX,
} as const;

const isStep = (type: string): type is keyof typeof STEPS => Object.hasOwn(STEPS, type);
const hasIcon = (type: string): type is keyof typeof ICONS => Object.hasOwn(ICONS, type);

/** The shape of what happened: an order's new status, or a small picture of anything else. */
export function EventGlyph({ type }: { readonly type: string }) {
  if (isStep(type)) return <StatusGlyph of={STEPS[type]} className={styles[STEPS[type]] ?? ""} />;
  const Icon = hasIcon(type) ? ICONS[type] : ClipboardList;
  return <Icon aria-hidden="true" />;
}
