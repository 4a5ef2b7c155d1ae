import type { CommandEnvelope, CommandOutcome, ScreenPosition } from "../../engine/commands/command.ts";
import type { CausationId, CommandId, CorrelationId, StreamId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { Clock } from "../../lib/clock.ts";
import { COUNTED_NUMBER_PREFIX, nextNumber } from "../../orders/order/orderNumber.ts";
import type { OrderTypes } from "../../orders/order/orderTypes.ts";
import { prepareSubmission } from "../../orders/submissions/prepareSubmission.ts";
import type { Submission } from "../../orders/submissions/submission.ts";
import type { Profile } from "./bookCatalog.ts";
import type { WriteSide } from "./writeSide.ts";

/**
 * Whom an order's notes are about. Read from the order's own stream, not from a view: a view that is behind
 * must not make a sale wait or fail (CMD4).
 */
export async function customerOf({ store }: WriteSide, orderId: StreamId): Promise<SubjectId | null> {
  for (const event of await store.readStream(orderId)) {
    if (event.type !== "OrderCreated") continue;
    const { customer } = event.data;
    return typeof customer === "object" && customer !== null && "customerId" in customer
      ? (customer.customerId as SubjectId)
      : null;
  }
  return null;
}

/** What a command needs besides itself: who, when, and from which screen. */
export interface CommandOrigin {
  readonly profile: Profile;
  readonly clock: Clock;
  readonly screen: ScreenPosition;
}

/**
 * Hands a person's submission to its aggregate. Time, number and ids are settled here, so that deciding stays
 * pure (CMD1). The same command id again prepares the same ids, and is answered with the first outcome (ES5).
 */
export async function submitCommand(
  writeSide: WriteSide,
  commandId: CommandId,
  submission: Submission,
  { profile, clock, screen }: CommandOrigin,
): Promise<CommandOutcome<OrderTypes>> {
  const number = nextNumber(await writeSide.store.lastReservation(COUNTED_NUMBER_PREFIX));
  await writeSide.directory.refresh();
  const subject = submission.type === "CreateOrder" ? null : await customerOf(writeSide, submission.orderId);
  const prepared = prepareSubmission(submission, {
    commandId,
    number,
    directory: writeSide.directory,
    subjectOf: () => subject,
  });
  const envelope: CommandEnvelope<OrderTypes> = {
    commandId,
    streamId: prepared.streamId,
    occurredAt: clock.now(),
    // A person's click starts its own story: it is caused by itself.
    correlationId: commandId as string as CorrelationId,
    causationId: commandId as string as CausationId,
    actor: profile.actor,
    deviceId: profile.deviceId,
    screen,
    command: prepared.command,
    personal: prepared.personal,
  };
  return writeSide.handle(envelope);
}
