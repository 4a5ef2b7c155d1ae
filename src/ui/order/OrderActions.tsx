import { CopyPlus, Lock } from "lucide-react";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { Button } from "../components/Button.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { type PaletteCommand, useCommands } from "../palette/commands.ts";
import { type ActOnOrder, useActOnOrder } from "./ActOnOrder.tsx";
import { BlockedActions } from "./BlockedActions.tsx";
import styles from "./OrderScreen.module.css";
import { type OrderAction, primaryAction, sortedActions } from "./orderActions.ts";
import { orderText } from "./orderText.ts";

interface OrderActionsProps {
  readonly detail: OrderDetail;
  readonly isPast: boolean;
}

/** What the order allows as buttons, and under them what it doesn't, with the reason. */
export function OrderActions({ detail, isPast }: OrderActionsProps) {
  const acting = useActOnOrder();
  const { allowed, blocked } = sortedActions(detail);
  useCommands(() => (isPast ? [] : allowed.map((action) => paletteCommand(action, acting))));
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
            onPress={() => acting.act(action.type)}
          />
        ))}
        <LinkButton to="/new" search={{ copy: acting.number }} icon={<CopyPlus aria-hidden="true" />}>
          {orderText.duplicate}
        </LinkButton>
      </div>
      <BlockedActions blocked={blocked} detail={detail} />
    </>
  );
}

const paletteCommand = ({ type, label }: OrderAction, { act, number }: ActOnOrder): PaletteCommand => ({
  id: type,
  label,
  group: orderText.title(number),
  run: () => act(type),
});

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
