import { Tooltip, type TooltipProps, TooltipTriggerStateContext } from "react-aria-components";
import styles from "./button.module.css";

interface ReasonTooltipProps extends Pick<TooltipProps, "triggerRef" | "children"> {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Why a button can't be pressed, beside it. */
export function ReasonTooltip({ isOpen, onOpenChange, ...tooltip }: ReasonTooltipProps) {
  const state = {
    isOpen,
    shouldSkipAnimation: false,
    open: () => onOpenChange(true),
    close: () => onOpenChange(false),
  };
  return (
    // The tooltip's trigger is elsewhere: its state is handed to it instead.
    <TooltipTriggerStateContext value={state}>
      <Tooltip {...tooltip} className={styles.tooltip ?? ""} offset={6} />
    </TooltipTriggerStateContext>
  );
}
