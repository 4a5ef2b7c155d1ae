import type { CommandId, Version } from "../../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../../engine/events/recordedEvent.ts";
import type { OrderDetail } from "../../../orders/queries/orderDetail.ts";
import type { OrderActionType } from "../orderActions.ts";

/** What happened to an order since a form over it was opened, in this tab or another one. */
export interface Meanwhile {
  /** The order's. */
  readonly currency: string;
  /** Oldest first. */
  readonly events: readonly RecordedEvent[];
  /** Why what the form does isn't possible any more; null where it still is. */
  readonly refusal: string | null;
}

export interface OpenForm {
  /** The order's version when it was opened. */
  readonly since: Version;
  /** Its own command, whose events are nobody else's. */
  readonly commandId: CommandId;
  readonly action: OrderActionType;
}

/** Null where nothing happened. */
export function meanwhileOf(
  { trail, actions, order: { currency } }: Pick<OrderDetail, "trail" | "actions" | "order">,
  { since, commandId, action }: OpenForm,
): Meanwhile | null {
  const events = trail
    .map(({ event }) => event)
    .filter(({ version, metadata }) => version > since && metadata.commandId !== commandId)
    .reverse();
  return events.length === 0 ? null : { currency, events, refusal: actions[action]?.message ?? null };
}
