import { Lock } from "lucide-react";
import { useMemo } from "react";
import type { OrderDetail } from "../../../orders/queries/orderDetail.ts";
import type { PanelProps } from "../../components/PanelButton.tsx";
import { PanelItem } from "../../components/PanelItem.tsx";
import { PopoverPanel } from "../../components/PopoverPanel.tsx";
import { BlockedList } from "../../order/BlockedList.tsx";
import { type OrderActionType, sortedActions } from "../../order/orderActions.ts";
import { useAnswer, useIsPast } from "../../stores/useAnswer.ts";
import styles from "./rowMenu.module.css";
import { rowMenuText } from "./rowMenuText.ts";

export interface RowPanelProps extends Omit<PanelProps, "trigger"> {
  readonly trigger: HTMLElement;
  readonly number: string;
  readonly onAct: (action: OrderActionType) => void;
}

/** Everything that an order of the list allows, and under it what it doesn't, with the reasons. */
export function RowPanel({ number, trigger, onAct, onClose }: RowPanelProps) {
  const isPast = useIsPast();
  const detail = useAnswer(useMemo(() => ({ kind: "orderDetail", number }) as const, [number]));
  const hangsFrom = useMemo(() => ({ current: trigger }), [trigger]);
  if (detail?.found !== "yes") return null;
  return (
    <PopoverPanel label={rowMenuText.actionsOf(number)} trigger={hangsFrom} onClose={onClose}>
      {isPast ? (
        <p className={styles.readOnly}>
          <Lock aria-hidden="true" />
          {rowMenuText.readOnly}
        </p>
      ) : (
        <Actions detail={detail} onAct={onAct} />
      )}
    </PopoverPanel>
  );
}

function Actions({ detail, onAct }: Pick<RowPanelProps, "onAct"> & { readonly detail: OrderDetail }) {
  const { allowed, blocked } = sortedActions(detail);
  return (
    <>
      {allowed.map(({ type, label, Icon }) => (
        <PanelItem key={type} icon={<Icon aria-hidden="true" />} onPress={() => onAct(type)}>
          {label}
        </PanelItem>
      ))}
      <BlockedList blocked={blocked} label={rowMenuText.notPossible} className={styles.blocked} />
    </>
  );
}
