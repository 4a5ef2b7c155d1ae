import type { CommandEnvelope, CommandOutcome, ScreenPosition } from "../../engine/commands/command.ts";
import { EngineError } from "../../engine/engineError.ts";
import type { CausationId, CommandId, CorrelationId, StreamId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { Clock } from "../../lib/clock.ts";
import { firstSchemaIssue } from "../../lib/schemaIssue.ts";
import { COUNTED_NUMBER_PREFIX, nextNumber } from "../../orders/order/orderNumber.ts";
import type { OrderTypes } from "../../orders/order/orderTypes.ts";
import type { PersonalDirectory } from "../../orders/personalDirectory.ts";
import { customerOfOrder } from "../../orders/submissions/customerOfOrder.ts";
import { orderSubjectOf } from "../../orders/submissions/derivedIds.ts";
import type { KnownCustomers } from "../../orders/submissions/knownCustomers.ts";
import { type PreparationContext, prepareSubmission } from "../../orders/submissions/prepareSubmission.ts";
import type { CreateOrderSubmission, Submission } from "../../orders/submissions/submission.ts";
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
): Promise<Omit<PreparationContext, "commandId">> {
  if (submission.type === "CreateOrder") {
    const [last, known] = await Promise.all([
      store.lastReservation(COUNTED_NUMBER_PREFIX),
      knownBuyer(submission, directory),
    ]);
    return { number: nextNumber(last), directory: known, subjectOf: () => null };
  }
  const noOrder = { number: "", directory, subjectOf: () => null };
  if (!isPersonal(submission)) return noOrder;
  // From the view where that has the order, for its customer never changes; else from the order's own stream: a
  // view that is behind must not make a sale wait or fail (CMD4).
  const { orderId } = submission;
  const subject = viewed(orderId) ?? (await customerOfOrder(store, orderId)) ?? orderSubjectOf(orderId);
  const known = submission.type === "ChangeShippingAddress" ? await directory.lookUp([subject]) : directory;
  return { ...noOrder, directory: known, subjectOf: () => subject };
}

/**
 * The customer of a new order as the log has them now, for another tab may have written records that this one would
 * write again. Only a shop's number that was typed in, with no customer picked, may be anybody's: for that all
 * records must have been read.
 */
async function knownBuyer(
  { customer }: CreateOrderSubmission,
  directory: PersonalDirectory,
): Promise<KnownCustomers> {
  const customerId = customer?.customerId ?? null;
  if (customerId === null && typeof customer?.reference === "string") {
    await directory.refresh();
    return directory;
  }
  return directory.lookUp(customerId === null ? [] : [customerId]);
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
