import type { CommandEnvelope, CommandOutcome, ScreenPosition } from "../../engine/commands/command.ts";
import { EngineError } from "../../engine/engineError.ts";
import type { CausationId, CommandId, CorrelationId, StreamId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { Clock } from "../../lib/clock.ts";
import { firstSchemaIssue } from "../../lib/schemaIssue.ts";
import { COUNTED_NUMBER_PREFIX, nextNumber } from "../../orders/order/orderNumber.ts";
import type { OrderTypes } from "../../orders/order/orderTypes.ts";
import { customerOfOrder } from "../../orders/submissions/customerOfOrder.ts";
import { type PreparationContext, prepareSubmission } from "../../orders/submissions/prepareSubmission.ts";
import type { Submission } from "../../orders/submissions/submission.ts";
import { submissionSchema } from "../../orders/submissions/submissionSchema.ts";
import type { Profile } from "./catalogDatabase.ts";
import type { WriteSide } from "./writeSide.ts";

/** What a command needs besides itself: who, when, and from which screen. */
export interface CommandOrigin {
  readonly profile: Profile;
  readonly clock: Clock;
  readonly screen: ScreenPosition;
}

/** The customer of an order as far as the views know it, at once; null: they don't. */
export type CustomerInView = (orderId: StreamId) => SubjectId | null;

/** What crossed to the worker is checked before anything is made of it. */
function parseSubmission(value: Submission): Submission {
  const parsed = submissionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new EngineError("invalid-argument", firstSchemaIssue(parsed.error));
}

/** What a submission needs of the log, and no more: each look at the database is a part of a sale's wait. */
async function readFor(
  submission: Submission,
  { store, directory }: WriteSide,
  viewed: CustomerInView,
): Promise<Pick<PreparationContext, "number" | "subjectOf">> {
  const isNew = submission.type === "CreateOrder";
  const number = isNew ? nextNumber(await store.lastReservation(COUNTED_NUMBER_PREFIX)) : "";
  // Another tab may have written records that this one would write again.
  if (isNew || submission.type === "ChangeShippingAddress") await directory.refresh();
  if (isNew || !isPersonal(submission)) return { number, subjectOf: () => null };
  // From the view where that has the order, for its customer never changes; else from the order's own stream: a
  // view that is behind must not make a sale wait or fail (CMD4).
  const subject = viewed(submission.orderId) ?? (await customerOfOrder(store, submission.orderId));
  return { number, subjectOf: () => subject };
}

/** Whether a submission carries an address or a text, which are kept under their customer's id. */
const isPersonal = (submission: Submission): boolean =>
  submission.type === "ChangeShippingAddress" || ("note" in submission && submission.note !== "");

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
  customerInView: CustomerInView = () => null,
): Promise<CommandOutcome<OrderTypes>> {
  const submission = parseSubmission(submitted);
  const prepared = prepareSubmission(submission, {
    commandId,
    ...(await readFor(submission, writeSide, customerInView)),
    directory: writeSide.directory,
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
