import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { classes } from "./classes.ts";
import styles from "./popoverPanel.module.css";

export interface PanelItemProps {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly isDanger?: boolean;
  readonly onPress: () => void;
}

/**
 * A line of a panel that does something at once. It is pressed when the key comes up: a form that opens with the
 * focus in a field would take the rest of the same key press for its own.
 */
export function PanelItem({ icon, children, isDanger = false, onPress }: PanelItemProps) {
  return (
    <Button className={classes(styles.item, isDanger && styles.danger)} onPress={() => onPress()}>
      {icon}
      {children}
    </Button>
  );
}
