import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { classes } from "./classes.ts";
import styles from "./dialog.module.css";

export interface DialogProps {
  readonly title: ReactNode;
  /** A line under the title. */
  readonly subtitle?: ReactNode;
  readonly isOpen: boolean;
  /** Told when it is dismissed: Escape, the scrim, or a button of the footer that calls it. */
  readonly onClose: () => void;
  readonly children?: ReactNode;
  /** Buttons, the safe one first. */
  readonly footer?: ReactNode;
  readonly size?: "small" | "medium" | "large";
  /** For a question that must be answered, not clicked away: the scrim doesn't dismiss it. */
  readonly role?: "dialog" | "alertdialog";
}

/** A modal dialog. Focus stays in it and goes back to where it came from. */
export function Dialog(props: DialogProps) {
  const { title, subtitle, isOpen, onClose, children, footer, size = "medium", role = "dialog" } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === "dialog"}
      className={styles.scrim ?? ""}
    >
      <Modal className={classes(styles.modal, styles[size])}>
        <AriaDialog role={role} className={styles.dialog ?? ""}>
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {subtitle !== undefined && <p>{subtitle}</p>}
          </header>
          <div className={styles.body}>{children}</div>
          {footer !== undefined && <footer>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
