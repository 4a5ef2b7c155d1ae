import { Lock } from "lucide-react";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { Button } from "../components/Button.tsx";
import { type PaletteCommand, useCommands } from "../palette/commands.ts";
import styles from "./OrderScreen.module.css";
import { type OrderAction, type OrderActionType, primaryAction, sortedActions } from "./orderActions.ts";
import { orderText } from "./orderText.ts";

interface OrderActionsProps {
  readonly detail: OrderDetail;
  readonly isPast: boolean;
  readonly onAct: (action: OrderActionType) => void;
}

/** What the order allows as buttons, and under them what it doesn't, with the reason. */
export function OrderActions({ detail, isPast, onAct }: OrderActionsProps) {
  const { allowed, blocked } = sortedActions(detail);
  useCommands(() => (isPast ? [] : allowed.map((action) => paletteCommand(action, detail, onAct))));
  if (isPast) {
    return (
      <p className={styles.readOnly}>
        <Lock aria-hidden="true" />
        {orderText.readOnly}
      </p>
    );
  }
  const primary = primaryAction(detail);
  return (
    <>
      <div className={styles.acts}>
        {allowed.map((action) => (
          <ActionButton
            key={action.type}
            action={action}
            isPrimary={action.type === primary}
            onPress={() => onAct(action.type)}
          />
        ))}
      </div>
      {blocked.length > 0 && (
        <ul className={styles.blocked} aria-label={orderText.notPossible}>
          {blocked.map(({ type, label, reason }) => (
            <li key={type}>
              <Lock aria-hidden="true" />
              <b>{label.replace("…", "")}</b>
              <span>{reason}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function paletteCommand(
  { type, label }: OrderAction,
  { order }: OrderDetail,
  onAct: OrderActionsProps["onAct"],
): PaletteCommand {
  return { id: type, label, group: orderText.title(order.number), run: () => onAct(type) };
}

interface ActionButtonProps {
  readonly action: OrderAction;
  readonly isPrimary: boolean;
  readonly onPress: () => void;
}

function ActionButton({ action, isPrimary, onPress }: ActionButtonProps) {
  const { Icon, type, label } = action;
  if (type === "CancelOrder") {
    return (
      <Button className={styles.warning} onPress={onPress}>
        {label}
      </Button>
    );
  }
  return (
    <Button variant={isPrimary ? "primary" : "plain"} icon={<Icon aria-hidden="true" />} onPress={onPress}>
      {label}
    </Button>
  );
}
