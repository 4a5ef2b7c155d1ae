import type { CommandOutcome } from "../../../src/engine/commands/command.ts";
import type { CommandId, Position } from "../../../src/engine/events/identifiers.ts";
import { GENESIS_HASH } from "../../../src/engine/events/identifiers.ts";
import type { Commit, RecordedEvent } from "../../../src/engine/events/recordedEvent.ts";
import type { ProjectionStatus } from "../../../src/engine/projections/projectionStatus.ts";
import { toInstant } from "../../../src/lib/clock.ts";
import type { OrderTypes } from "../../../src/orders/order/orderTypes.ts";
import type { HandledCommand } from "../../../src/ui/backend.ts";

type Outcome = CommandOutcome<OrderTypes>;

const commitOf = (...events: readonly (readonly [type: string, position: number])[]): Commit =>
  ({
    commandId: "c",
    streamId: "s",
    events: events.map(([type, position]) => ({ type, position }) as unknown as RecordedEvent),
  }) as unknown as Commit;

const FROM_START = { snapshotVersion: null, eventsReplayed: 2 };

/** One outcome of each kind. */
export const OUTCOMES = {
  accepted: {
    kind: "accepted",
    commit: commitOf(["OrderCancelled", 21_046], ["PaymentRefunded", 21_047]),
    head: { position: 21_047 as Position, hash: GENESIS_HASH, recordedAt: null },
    replay: { snapshotVersion: 300, eventsReplayed: 41 },
    attempts: 1,
  },
  retried: {
    kind: "accepted",
    commit: commitOf(["OrderPaid", 21_048]),
    head: { position: 21_048 as Position, hash: GENESIS_HASH, recordedAt: null },
    replay: FROM_START,
    attempts: 2,
  },
  repeated: { kind: "repeated", commit: commitOf(["NoteAdded", 21_040]) },
  rejected: {
    kind: "rejected",
    rejection: { code: "NotPaid", facts: {}, message: "Not paid: £223.46 is still open" },
    replay: FROM_START,
    attempts: 1,
  },
  conflict: { kind: "conflict", attempts: 5, newer: [] },
  refused: { kind: "refused", reason: "screen-in-past", message: "The screen shows the past." },
} as const satisfies Record<string, Outcome>;

/** A command that led to an outcome. */
export const handled = (name: keyof typeof OUTCOMES, orderNumber: string): HandledCommand => ({
  commandId: `${name}-${orderNumber}` as CommandId,
  at: toInstant("2026-11-23T15:35:02Z"),
  type: "CancelOrder",
  orderNumber,
  outcome: OUTCOMES[name],
  tookMs: 1.23,
  times: { loadMs: 0.4, decideMs: 0.02, appendMs: 0.8, folds: [{ projection: "order-list", ms: 2.4 }] },
});

const CURRENT: ProjectionStatus = {
  name: "order-list",
  schema: "3",
  generation: 1,
  state: "current",
  checkpoint: 21_048 as Position,
  savedCheckpoint: 21_000 as Position,
  lag: 0,
  lagAgeMs: 0,
  ratePerSecond: 214_000,
  failure: null,
  rebuild: null,
};

/** One projection in each state. */
export const PROJECTIONS: readonly ProjectionStatus[] = [
  CURRENT,
  {
    ...CURRENT,
    name: "statistics",
    rebuild: { done: 14_208, total: 21_048, ratePerSecond: 141_000 },
  },
  {
    ...CURRENT,
    name: "customers",
    state: "stopped",
    checkpoint: 20_682 as Position,
    lag: 366,
    lagAgeMs: 7_200_000,
    ratePerSecond: null,
    failure: { position: 20_683 as Position, type: "OrderCreated", message: "no customer id" },
  },
];
