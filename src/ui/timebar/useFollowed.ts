import { useCallback, useMemo, useState } from "react";
import type { SeekTarget } from "../../orders/queries/timeline.ts";

/** Events of one order, or of one type. */
export type EventMatch = Exclude<Extract<SeekTarget, { to: "event" }>["match"], "same-type">;

/** Which events Shift and the arrows look for. */
export interface Followed {
  /** Null: nothing was chosen, so they look for the type of the event shown. */
  readonly match: EventMatch | null;
  readonly follow: (match: EventMatch) => void;
  readonly stop: () => void;
}

/** What was chosen to follow; on an order's screen that order, until it is taken away. */
export function useFollowed(orderOnScreen: string | null): Followed {
  const [chosen, setChosen] = useState<EventMatch | null>(null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const isOffered = orderOnScreen !== null && orderOnScreen !== dismissed;
  const match = useMemo(
    () => chosen ?? (isOffered ? { orderNumber: orderOnScreen } : null),
    [chosen, isOffered, orderOnScreen],
  );
  const stop = useCallback(() => {
    setChosen(null);
    setDismissed(orderOnScreen);
  }, [orderOnScreen]);
  return { match, follow: setChosen, stop };
}
