import type { CommandEnvelope, CommandOutcome, ScreenPosition } from "../../engine/commands/command.ts";
import { EngineError } from "../../engine/engineError.ts";
import type { CausationId, CommandId, CorrelationId } from "../../engine/events/identifiers.ts";
import type { Clock } from "../../lib/clock.ts";
import { firstSchemaIssue } from "../../lib/schemaIssue.ts";
import { COUNTED_NUMBER_PREFIX, nextNumber } from "../../orders/order/orderNumber.ts";
import type { OrderTypes } from "../../orders/order/orderTypes.ts";
import { customerOfOrder } from "../../orders/submissions/customerOfOrder.ts";
import { prepareSubmission } from "../../orders/submissions/prepareSubmission.ts";
import type { Submission } from "../../orders/submissions/submission.ts";
import { submissionSchema } from "../../orders/submissions/submissionSchema.ts";
import type { Profile } from "./bookCatalog.ts";
import type { WriteSide } from "./writeSide.ts";

/** What a command needs besides itself: who, when, and from which screen. */
export interface CommandOrigin {
  readonly profile: Profile;
  readonly clock: Clock;
  readonly screen: ScreenPosition;
}

/** What crossed to the worker is checked before anything is made of it. */
function parseSubmission(value: Submission): Submission {
  const parsed = submissionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new EngineError("invalid-argument", firstSchemaIssue(parsed.error));
}

/**
 * Hands a person's submission to its aggregate. Time, number and ids are settled here, so that deciding stays
 * pure (CMD1). The same command id again prepares the same ids, and is answered with the first outcome (ES5).
 * @throws EngineError "invalid-argument" for a submission that its form should have stopped.
 */
export async function submitCommand(
  writeSide: WriteSide,
  commandId: CommandId,
  submitted: Submission,
  { profile, clock, screen }: CommandOrigin,
): Promise<CommandOutcome<OrderTypes>> {
  const submission = parseSubmission(submitted);
  const number = nextNumber(await writeSide.store.lastReservation(COUNTED_NUMBER_PREFIX));
  await writeSide.directory.refresh();
  // From the order's own stream: a view that is behind must not make a sale wait or fail (CMD4).
  const subject =
    submission.type === "CreateOrder" ? null : await customerOfOrder(writeSide.store, submission.orderId);
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
