import { Lock, Plus } from "lucide-react";
import { Button } from "../components/Button.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { useIsPast } from "../stores/useAnswer.ts";
import { useReadOnly } from "../stores/useBooks.ts";
import { frameText } from "./frameText.ts";
import styles from "./topBar.module.css";

/** Always in reach; in the past, and on a log of a newer application, it says why it can't be used. */
export function NewOrderButton() {
  const isPast = useIsPast();
  const readOnly = useReadOnly();
  const reason = isPast ? frameText.newOrderInPast : readOnly;
  if (reason !== null) {
    return (
      <Button
        className={styles.newOrder}
        icon={<Lock aria-hidden="true" />}
        isDisabled
        reason={reason}
        aria-label={frameText.newOrder}
      >
        <span>{frameText.newOrder}</span>
      </Button>
    );
  }
  return (
    <LinkButton
      to="/new"
      variant="primary"
      className={styles.newOrder}
      icon={<Plus aria-hidden="true" />}
      aria-label={frameText.newOrder}
    >
      <span>{frameText.newOrder}</span>
    </LinkButton>
  );
}
