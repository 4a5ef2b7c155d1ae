import { createBatchCommandHandler } from "../../src/engine/commands/batchCommandHandler.ts";
import type { CommandHandling } from "../../src/engine/commands/commandHandling.ts";
import { EngineError } from "../../src/engine/engineError.ts";
import type { ActorId, DeviceId } from "../../src/engine/events/identifiers.ts";
import { type Instant, steppingClock } from "../../src/lib/clock.ts";
import { createBookUpcasting } from "../../src/orders/bookEvents.ts";
import type { TimeZone } from "../../src/orders/calendar.ts";
import type { FactsTarget } from "../../src/orders/facts/factImporter.ts";
import { type ImportFactsOptions, importFacts } from "../../src/orders/facts/importFacts.ts";
import { ORDER_SNAPSHOT_SCHEMA, orderDecider } from "../../src/orders/order/orderDecider.ts";
import { orderReservations } from "../../src/orders/order/orderNumber.ts";
import type { OrderTypes } from "../../src/orders/order/orderTypes.ts";
import { customerWasForgotten, orderNumberTaken } from "../../src/orders/order/refuse.ts";
import { createPersonalDirectory } from "../../src/orders/personalDirectory.ts";
import { createMemoryEventStore } from "../../src/storage/memory/memoryEventStore.ts";
import { createMemorySnapshotStore } from "../../src/storage/memory/memorySnapshotStore.ts";

/** A whole book in memory: log, personal records, aggregate and everything that an import needs. */
export function createMemoryBook() {
  const { events: store, personal } = createMemoryEventStore({
    clock: steppingClock("2026-11-20T12:00:00.000Z"),
  });
  const upcasting = createBookUpcasting();
  const handling: CommandHandling<OrderTypes> = {
    store,
    decider: orderDecider,
    upcasting,
    snapshots: createMemorySnapshotStore(),
    snapshotEvery: 100,
    snapshotSchema: ORDER_SNAPSHOT_SCHEMA,
    maxAttempts: 3,
    reservations: orderReservations,
    onTaken: async (command) => {
      if (command.type !== "CreateOrder") throw new EngineError("invalid-argument", "reserves nothing");
      return { reject: orderNumberTaken(command.number) };
    },
    erases: () => [],
    onErased: customerWasForgotten,
    readOnly: () => null,
    inBackground: (work) => void work(),
  };
  const handle = createBatchCommandHandler(handling, {
    presumeNew: (command) => command.type === "CreateOrder",
  });
  const directory = createPersonalDirectory(personal);
  const target: FactsTarget = {
    ...{ store, handle, upcasting, directory, forgottenCustomers: directory.forgotten() },
    actor: "actor-1" as ActorId,
    deviceId: "device-1" as DeviceId,
  };
  const importing = async (lines: string | Blob, options: Partial<ImportFactsOptions> = {}) => {
    await directory.refresh();
    return importFacts({
      file: typeof lines === "string" ? new Blob([lines]) : lines,
      dryRun: false,
      target,
      timeZone: "UTC" as TimeZone,
      importedAt: "2026-11-20T00:00:00.000Z" as Instant,
      ...options,
    });
  };
  return { store, personal, upcasting, directory, target, importing };
}

/** Lines of a facts file. */
export const factLines = (...facts: readonly object[]): string =>
  facts.map((fact) => JSON.stringify(fact)).join("\n");
