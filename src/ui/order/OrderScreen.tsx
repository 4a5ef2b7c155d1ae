import { useParams } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { Compensation } from "../../orders/queries/compensation.ts";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import { isFocusLost, useFocusAfter } from "../components/useFocusAfter.ts";
import { useAnswer, useShown } from "../stores/useAnswer.ts";
import { type ActOnOrder, ActOnOrderProvider } from "./ActOnOrder.tsx";
import { LifeLine } from "./LifeLine.tsx";
import { MissingOrder } from "./MissingOrder.tsx";
import { OrderActions } from "./OrderActions.tsx";
import { OrderFacts } from "./OrderFacts.tsx";
import { OrderHead } from "./OrderHead.tsx";
import { OrderLines } from "./OrderLines.tsx";
import { OrderNotes } from "./OrderNotes.tsx";
import styles from "./OrderScreen.module.css";
import type { OrderActionType } from "./orderActions.ts";
import { Trail } from "./Trail.tsx";

// The forms and their library load when the first of them opens, not with the order.
const OrderDialog = lazy(async () => {
  const { OrderDialog } = await import("./dialogs/OrderDialog.tsx");
  return { default: OrderDialog };
});

/** One order: what it is now, or was at the position on the screen, what it allows, and its whole trail. */
export function OrderScreen() {
  const { number = "" } = useParams({ strict: false });
  return <OrderAtPosition key={number} number={number} />;
}

/** The same by the order's number, for wherever that comes from. */
export function OrderAtPosition({ number }: { readonly number: string }) {
  const question = useMemo(() => ({ kind: "orderDetail", number }) as const, [number]);
  const answer = useAnswer(question);
  if (answer === undefined) return null;
  if (answer.found !== "yes") return <MissingOrder number={number} answer={answer} />;
  return <OrderSheet detail={answer} />;
}

/** A form that is open over the order. */
interface OpenedForm {
  readonly action: OrderActionType;
  readonly preset: Compensation | undefined;
}

function OrderSheet({ detail }: { readonly detail: OrderDetail }) {
  const { isPast } = useShown();
  const [opened, setOpened] = useState<OpenedForm | null>(null);
  // Gone for good, not only hidden: back at now, nobody expects a dialog to open by itself.
  if (isPast && opened !== null) setOpened(null);
  const sheet = useRef<HTMLDivElement>(null);
  useFocusAfter(opened !== null, () => sheet.current);
  useEffect(() => {
    // The link that led here is gone. From the sheet the keyboard scrolls, and Tab goes on to the actions.
    if (isFocusLost()) sheet.current?.focus({ preventScroll: true });
  }, []);
  const { number } = detail.order;
  const acting = useMemo(
    (): ActOnOrder => ({ number, act: (action, preset) => setOpened({ action, preset }) }),
    [number],
  );
  return (
    <ActOnOrderProvider value={acting}>
      <div className={styles.screen}>
        <div ref={sheet} className={styles.left} tabIndex={-1}>
          <OrderHead detail={detail} />
          <LifeLine detail={detail} />
          <OrderActions detail={detail} isPast={isPast} />
          <OrderLines detail={detail} />
          <OrderFacts detail={detail} />
          <OrderNotes detail={detail} />
        </div>
        <aside className={styles.right} aria-labelledby="order-trail">
          <Trail detail={detail} />
        </aside>
        {opened !== null && (
          <Suspense fallback={null}>
            <OrderDialog
              // What a form was filled with goes with the customer, when they are forgotten meanwhile.
              key={detail.forgettable}
              {...opened}
              detail={detail}
              onClose={() => setOpened(null)}
            />
          </Suspense>
        )}
      </div>
    </ActOnOrderProvider>
  );
}
