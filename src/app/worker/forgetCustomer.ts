import type { CommandOutcome } from "../../engine/commands/command.ts";
import { EngineError } from "../../engine/engineError.ts";
import type { CausationId, CommandId, CorrelationId, StreamId } from "../../engine/events/identifiers.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import type { CustomerTypes } from "../../orders/customer/customer.ts";
import { idSchema } from "../../orders/submissions/fieldSchemas.ts";
import type { CommandOrigin } from "./submitCommand.ts";
import type { WriteSide } from "./writeSide.ts";

/**
 * Hands "forget this customer" to their aggregate, which decides on how many records there are. What this tab
 * holds of the customer in memory is let go of before it resolves (PD2).
 * @throws EngineError "invalid-argument" for what is no id.
 */
export async function forgetCustomer(
  { directory, handleCustomer }: WriteSide,
  commandId: CommandId,
  customerId: SubjectId,
  { profile, clock, screen }: CommandOrigin,
): Promise<CommandOutcome<CustomerTypes>> {
  if (!idSchema<SubjectId>().safeParse(customerId).success) {
    throw new EngineError("invalid-argument", "The customer to forget has no id");
  }
  // Another tab may have written records of theirs.
  await directory.refresh();
  const records = directory.recordsOf(customerId).length;
  const outcome = await handleCustomer({
    commandId,
    streamId: customerId as string as StreamId,
    occurredAt: clock.now(),
    correlationId: commandId as string as CorrelationId,
    causationId: commandId as string as CausationId,
    actor: profile.actor,
    deviceId: profile.deviceId,
    screen,
    command: { type: "ForgetCustomer", customerId, records },
    personal: [],
  });
  await directory.refresh();
  return outcome;
}
