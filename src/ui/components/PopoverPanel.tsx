import type { ReactNode, RefObject } from "react";
import { Dialog, Popover } from "react-aria-components";
import styles from "./popoverPanel.module.css";

export interface PopoverPanelProps {
  /** Its accessible name. */
  readonly label: string;
  /** What it was opened from: it hangs there, and gives the focus back to it. */
  readonly trigger: RefObject<Element | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A few controls that hang from a button. Mount it to open it; Escape and a press elsewhere close it. */
export function PopoverPanel({ label, trigger, onClose, children }: PopoverPanelProps) {
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      placement="bottom end"
      offset={4}
      className={styles.panel ?? ""}
    >
      <Dialog aria-label={label} className={styles.dialog ?? ""}>
        {children}
      </Dialog>
    </Popover>
  );
}
