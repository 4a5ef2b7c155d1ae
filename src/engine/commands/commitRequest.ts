import { toMillis } from "../../lib/clock.ts";
import { derivedUuidV7 } from "../../lib/ids.ts";
import type { JsonObject } from "../../lib/json.ts";
import type { CommitRequest } from "../eventStore/eventStore.ts";
import type { EventId, Version } from "../events/identifiers.ts";
import type { CommandEnvelope } from "./command.ts";
import type { CommandHandling } from "./commandHandling.ts";
import type { AggregateTypes } from "./decider.ts";

/**
 * What a command asks to append. Event ids depend on the command's id and time alone, so that deciding it
 * again gives the same events the same ids (ES5).
 */
export function commitRequest<T extends AggregateTypes>(
  { upcasting, reservations, erases }: Pick<CommandHandling<T>, "upcasting" | "reservations" | "erases">,
  envelope: CommandEnvelope<T>,
  expectedVersion: Version,
  events: readonly T["event"][],
): CommitRequest {
  const { commandId, streamId, occurredAt, correlationId, causationId, actor, deviceId, personal } = envelope;
  const metadata = { commandId, correlationId, causationId, actor, deviceId };
  const millis = Math.max(0, toMillis(occurredAt));
  return {
    streamId,
    expectedVersion,
    commandId,
    events: events.map((event, index) => ({
      eventId: derivedUuidV7(millis, `${commandId}/${index}`) as EventId,
      type: event.type,
      schemaVersion: upcasting.currentSchema(event.type),
      occurredAt,
      metadata,
      data: event.data as JsonObject,
    })),
    personal,
    reservations: events.flatMap((event) => reservations(event)),
    erases: events.flatMap((event) => erases(event)),
  };
}
