import { Button } from "../components/Button.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { useActOnOrder } from "./ActOnOrder.tsx";
import styles from "./OrderScreen.module.css";
import { orderText } from "./orderText.ts";
import type { Undoing } from "./undoing.ts";

/** Says how an event is taken back, and opens the form that does it. */
export function UndoEvent({ undoing: { way, words, isCopyTheWay } }: { readonly undoing: Undoing }) {
  const { act, number } = useActOnOrder();
  return (
    <div className={styles.undoWay}>
      <span>{words}</span>
      {way !== null && (
        <Button small onPress={() => act(way.compensation.type, way.compensation)}>
          {way.label}
        </Button>
      )}
      {isCopyTheWay && (
        <LinkButton small to="/new" search={{ copy: number }}>
          {orderText.duplicate}
        </LinkButton>
      )}
    </div>
  );
}
