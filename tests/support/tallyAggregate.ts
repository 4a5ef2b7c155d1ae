import type { CommandEnvelope } from "../../src/engine/commands/command.ts";
import type { CommandHandling } from "../../src/engine/commands/commandHandling.ts";
import type { AggregateTypes, Decider, Rejection } from "../../src/engine/commands/decider.ts";
import type {
  ActorId,
  CausationId,
  CommandId,
  CorrelationId,
  DeviceId,
  StreamId,
} from "../../src/engine/events/identifiers.ts";
import type { SnapshotStore } from "../../src/engine/snapshots/snapshotStore.ts";
import { createUpcasting } from "../../src/engine/upcasting/createUpcasting.ts";
import { steppingClock, toInstant } from "../../src/lib/clock.ts";
import { fail, ok } from "../../src/lib/result.ts";
import { createMemoryEventStore } from "../../src/storage/memory/memoryEventStore.ts";
import { createMemorySnapshotStore } from "../../src/storage/memory/memorySnapshotStore.ts";

/** The smallest aggregate that has all that command handling cares about: a sum with a limit, and a name. */
export interface TallyTypes extends AggregateTypes {
  readonly state: { readonly name: string | null; readonly sum: number };
  readonly command:
    | { readonly type: "Open"; readonly name: string }
    | { readonly type: "Add"; readonly amounts: readonly number[] };
  readonly event:
    | { readonly type: "Opened"; readonly data: { readonly name: string } }
    | { readonly type: "Added"; readonly data: { readonly amount: number } };
  readonly rejection: Rejection & { readonly code: "AlreadyOpen" | "NotOpen" | "TooMuch" | "NameTaken" };
}

export const LIMIT = 1000;

const no = (code: TallyTypes["rejection"]["code"]) => fail({ code, facts: {}, message: `${code}.` });

export const tallyDecider: Decider<TallyTypes> = {
  initialState: { name: null, sum: 0 },
  decide(command, state) {
    if (command.type === "Open") {
      if (state.name !== null) return no("AlreadyOpen");
      return ok([{ type: "Opened", data: { name: command.name } }]);
    }
    if (state.name === null) return no("NotOpen");
    const sum = command.amounts.reduce((total, amount) => total + amount, state.sum);
    if (sum > LIMIT) return no("TooMuch");
    return ok(command.amounts.map((amount) => ({ type: "Added" as const, data: { amount } })));
  },
  evolve(state, event) {
    if (event.type === "Opened") return { ...state, name: event.data.name };
    return { ...state, sum: state.sum + event.data.amount };
  },
};

export const open = (name: string): TallyTypes["command"] => ({ type: "Open", name });
export const add = (...amounts: readonly number[]): TallyTypes["command"] => ({ type: "Add", amounts });

/** A command as it reaches the handler; `name` makes its id, and its stream's unless told. */
export function envelope(
  name: string,
  command: TallyTypes["command"],
  parts: Partial<CommandEnvelope<TallyTypes>> = {},
): CommandEnvelope<TallyTypes> {
  return {
    commandId: `command-${name}` as CommandId,
    streamId: "tally-1" as StreamId,
    occurredAt: toInstant("2026-03-14T09:00:00.000Z"),
    correlationId: `correlation-${name}` as CorrelationId,
    causationId: `causation-${name}` as CausationId,
    actor: "actor-1" as ActorId,
    deviceId: "device-1" as DeviceId,
    screen: "now",
    command,
    personal: [],
    ...parts,
  };
}

/** Handling on memory stores, and what a test wants to look into. */
export function tallyHandling(overrides: Partial<CommandHandling<TallyTypes>> = {}) {
  const { events: store } = createMemoryEventStore({ clock: steppingClock("2026-03-14T10:00:00.000Z") });
  const background: Promise<void>[] = [];
  const config: CommandHandling<TallyTypes> = {
    store,
    decider: tallyDecider,
    upcasting: createUpcasting({ schemas: { Opened: 1, Added: 1 }, upcasters: [] }),
    snapshots: createMemorySnapshotStore(),
    snapshotEvery: 100,
    snapshotSchema: 1,
    maxAttempts: 3,
    reservations: (event) => (event.type === "Opened" ? [`name/${event.data.name}`] : []),
    onTaken: async () => {
      throw new Error("no name is taken here");
    },
    erases: () => [],
    onErased: () => {
      throw new Error("nobody is erased here");
    },
    readOnly: () => null,
    inBackground: (work) => void background.push(work()),
    ...overrides,
  };
  return { config, store: config.store, snapshots: config.snapshots, background };
}

/** A snapshot store that fails in every way. */
export const brokenSnapshots: SnapshotStore = {
  load: () => Promise.reject(new Error("unreadable")),
  save: () => Promise.reject(new Error("disk full")),
  count: () => Promise.reject(new Error("unreadable")),
};
