import { createBatchCommandHandler } from "../../engine/commands/batchCommandHandler.ts";
import { createCommandHandler } from "../../engine/commands/commandHandler.ts";
import type { HandleCommand, HandleCommands } from "../../engine/commands/commandHandling.ts";
import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import type { PersonalStore } from "../../engine/personal/personalStore.ts";
import type { SnapshotStore } from "../../engine/snapshots/snapshotStore.ts";
import type { Upcasting } from "../../engine/upcasting/upcasting.ts";
import type { Clock } from "../../lib/clock.ts";
import { createBookUpcasting } from "../../orders/bookEvents.ts";
import type { CustomerTypes } from "../../orders/customer/customer.ts";
import type { OrderTypes } from "../../orders/order/orderTypes.ts";
import { createPersonalDirectory, type PersonalDirectory } from "../../orders/personalDirectory.ts";
import { createDexieEventStore } from "../../storage/dexie/dexieEventStore.ts";
import { createDexiePersonalStore } from "../../storage/dexie/dexiePersonalStore.ts";
import { createDexieSnapshotStore } from "../../storage/dexie/dexieSnapshotStore.ts";
import type { ConnectionListener } from "../../storage/dexie/guardedDatabase.ts";
import { openLogDatabase } from "../../storage/dexie/logDatabase.ts";
import { customerHandling, type Handling, orderHandling } from "./aggregates.ts";
import { logDatabaseName } from "./catalogDatabase.ts";
import { type CommandTimer, createCommandTimer } from "./commandTimes.ts";

/** Events of a stream between two snapshots (SN2). */
export const SNAPSHOT_EVERY = 100;
const MAX_ATTEMPTS = 5;

/** Everything that takes commands for one book: the log, its personal records and snapshots, the aggregate. */
export interface WriteSide {
  readonly store: EventStore;
  readonly personal: PersonalStore;
  readonly snapshots: SnapshotStore;
  readonly upcasting: Upcasting;
  readonly directory: PersonalDirectory;
  /** What every append asks for (ES6), and what the browser says that it understood; null: it says nothing. */
  readonly durability: "strict" | "relaxed";
  readonly promised: "strict" | "relaxed" | "default" | null;
  /** Measures the commands that are handled one by one. */
  readonly timer: CommandTimer;
  readonly handle: HandleCommand<OrderTypes>;
  readonly handleMany: HandleCommands<OrderTypes>;
  /** Handles what is asked of a customer. */
  readonly handleCustomer: HandleCommand<CustomerTypes>;
  /** Why nothing may be written, or null. */
  readOnly(): string | null;
  /** From now on nothing may be written (UP2). */
  setReadOnly(message: string): void;
  close(): void;
}

/** The stores that a write side stands on. */
export interface WriteStores {
  readonly events: EventStore;
  readonly personal: PersonalStore;
  readonly snapshots: SnapshotStore;
  readonly durability: WriteSide["durability"];
  readonly promised: WriteSide["promised"];
}

export interface WriteSideOptions {
  /** True: a log that isn't there has vanished. Default false: it is made. */
  readonly mustExist?: boolean;
  /** Follows the connection to the log. */
  readonly listener?: ConnectionListener;
}

/** Opens a book's log on disk. */
export async function openWriteSide(
  bookId: string,
  clock: Clock,
  { mustExist = false, listener }: WriteSideOptions = {},
): Promise<WriteSide> {
  const database = await openLogDatabase(logDatabaseName(bookId), { mustExist });
  if (listener) database.follow(listener);
  return createWriteSide({
    events: createDexieEventStore({ database, clock }),
    personal: createDexiePersonalStore(database),
    snapshots: createDexieSnapshotStore(database),
    durability: database.durability,
    promised: database.promised,
  });
}

/** The write side over its stores. Upcasters with a gap stop it with a clear error (UP1). */
export async function createWriteSide(stores: WriteStores): Promise<WriteSide> {
  const { events, personal, snapshots, durability, promised } = stores;
  const upcasting = createBookUpcasting();
  const directory = createPersonalDirectory(personal);
  const timer = createCommandTimer(() => performance.now());
  let readOnly = newerEvents(await events.eventTypes(), upcasting);
  const common: Handling = {
    store: events,
    upcasting,
    snapshots,
    snapshotEvery: SNAPSHOT_EVERY,
    maxAttempts: MAX_ATTEMPTS,
    readOnly: () => readOnly,
    // A snapshot is only a shortcut: one that can't be written costs nothing but time (CMD4).
    inBackground: (work) => void work().catch(() => undefined),
    onStep: timer.mark,
  };
  const orders = orderHandling(common);
  return {
    store: events,
    personal,
    snapshots,
    upcasting,
    directory,
    durability,
    promised,
    timer,
    handle: createCommandHandler(orders),
    handleMany: createBatchCommandHandler(orders, {
      presumeNew: (command) => command.type === "CreateOrder",
    }),
    handleCustomer: createCommandHandler(customerHandling(common)),
    readOnly: () => readOnly,
    setReadOnly: (message) => {
      readOnly ??= message;
    },
    close: () => events.close(),
  };
}

/** Which application the log needs, if it holds events that this one can't read (UP2). */
function newerEvents(types: Readonly<Record<string, number>>, upcasting: Upcasting): string | null {
  for (const [type, schema] of Object.entries(types)) {
    if (!upcasting.isKnown(type, schema)) return newerEventMessage(type, schema);
  }
  return null;
}

/** What the user is told of an event that a newer application wrote. */
export const newerEventMessage = (type: string, schema: number): string =>
  `This book holds events of a newer Orderlog (${type}, schema ${schema}). Update the app to go on; until then the book is read-only.`;
