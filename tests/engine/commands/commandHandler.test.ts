import { describe, expect, it } from "vitest";
import { createCommandHandler } from "../../../src/engine/commands/commandHandler.ts";
import type { CommandHandling } from "../../../src/engine/commands/commandHandling.ts";
import type { EventStore } from "../../../src/engine/eventStore/eventStore.ts";
import type { StreamId } from "../../../src/engine/events/identifiers.ts";
import type { PersonalId, SubjectId } from "../../../src/engine/personal/personalRecord.ts";
import { steppingClock } from "../../../src/lib/clock.ts";
import { createMemoryEventStore } from "../../../src/storage/memory/memoryEventStore.ts";
import { add, envelope, open, type TallyTypes, tallyHandling } from "../../support/tallyAggregate.ts";

const TALLY = "tally-1" as StreamId;

/** A store that can't hold its log still: others append between reading and appending, as often as told. */
function contested(store: EventStore, competitor: () => Promise<unknown>, times: number): EventStore {
  let left = times;
  return {
    ...store,
    async appendDecided({ streamId, fromVersion, decide }) {
      const request = decide(await store.readStream(streamId, fromVersion));
      if (left-- > 0) await competitor();
      return request === null ? { kind: "declined" } : store.append([request]);
    },
  };
}

describe("CMD1 handling a command", () => {
  it("given a command that is allowed, appends its events with all that came along", async () => {
    const { config, store } = tallyHandling();
    const outcome = await createCommandHandler(config)(envelope("open", open("a")));
    expect(outcome).toMatchObject({
      kind: "accepted",
      attempts: 1,
      replay: { snapshotVersion: null, eventsReplayed: 0 },
      head: { position: 1 },
    });
    expect(await store.readStream(TALLY)).toEqual([
      expect.objectContaining({
        type: "Opened",
        schemaVersion: 1,
        version: 1,
        occurredAt: "2026-03-14T09:00:00.000Z",
        recordedAt: "2026-03-14T10:00:00.000Z",
        data: { name: "a" },
        metadata: {
          commandId: "command-open",
          correlationId: "correlation-open",
          causationId: "causation-open",
          actor: "actor-1",
          deviceId: "device-1",
        },
      }),
    ]);
  });

  it("tells each step, of a command that is decided again each again", async () => {
    const { config, store } = tallyHandling();
    await createCommandHandler(config)(envelope("open", open("a")));
    const other = () => createCommandHandler(config)(envelope("other", add(1, 1)));
    const steps: string[] = [];
    const watched = {
      ...config,
      store: contested(store, other, 1),
      onStep: (commandId: string, step: string) => steps.push(`${commandId} ${step}`),
    };
    await createCommandHandler(watched)(envelope("add", add(1, 2)));
    const round = ["loaded", "decided", "appended"].map((step) => `command-add ${step}`);
    expect(steps).toEqual([...round, ...round]);
  });

  it("given the same command on two logs, gives its events the same ids, each its own", async () => {
    const ids = async () => {
      const { config, store } = tallyHandling();
      const handle = createCommandHandler(config);
      await handle(envelope("open", open("a")));
      await handle(envelope("add", add(1, 2)));
      return (await store.readStream(TALLY)).map((event) => event.eventId);
    };
    const first = await ids();
    expect(first).toEqual(await ids());
    expect(new Set(first).size).toBe(3);
    for (const id of first) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
  });

  it("PD1 given personal records, has them written beside the events", async () => {
    const { events, personal } = createMemoryEventStore({ clock: steppingClock("2026-03-14T10:00:00.000Z") });
    const { config } = tallyHandling({ store: events });
    const id = "record-1" as PersonalId;
    const record = { id, subject: "person-1" as SubjectId, kind: "note", data: { text: "hello" } };
    await createCommandHandler(config)(envelope("open", open("a"), { personal: [record] }));
    expect((await personal.read([id])).get(id)).toEqual(record);
  });
});

describe("CMD3 a rejection", () => {
  it("is a value, and appends nothing", async () => {
    const { config, store } = tallyHandling();
    const handle = createCommandHandler(config);
    expect(await handle(envelope("add", add(1)))).toMatchObject({
      kind: "rejected",
      rejection: { code: "NotOpen" },
      attempts: 1,
    });
    expect(await store.head()).toMatchObject({ position: 0 });
  });

  it("ES5 given the same id later, is decided again", async () => {
    const { config } = tallyHandling();
    const handle = createCommandHandler(config);
    await handle(envelope("add", add(1)));
    await handle(envelope("open", open("a")));
    expect(await handle(envelope("add", add(1)))).toMatchObject({ kind: "accepted" });
  });
});

describe("ES5 a command that comes again with its id", () => {
  it("given that it would be accepted once more, is answered with the first commit", async () => {
    const { config, store } = tallyHandling();
    const handle = createCommandHandler(config);
    await handle(envelope("open", open("a")));
    const first = await handle(envelope("add", add(1)));
    const again = await handle(envelope("add", add(1)));
    expect(again).toEqual({ kind: "repeated", commit: first.kind === "accepted" && first.commit });
    expect(await store.head()).toMatchObject({ position: 2 });
  });

  it("given that its own events now forbid it, is answered with the first commit and not rejected", async () => {
    const { config } = tallyHandling();
    const handle = createCommandHandler(config);
    await handle(envelope("open", open("a")));
    expect(await handle(envelope("open", open("a")))).toMatchObject({ kind: "repeated" });
  });

  it("given both at the same moment, appends once", async () => {
    const { config, store } = tallyHandling();
    const handle = createCommandHandler(config);
    const both = await Promise.all([1, 2].map(() => handle(envelope("open", open("a")))));
    expect(both.map(({ kind }) => kind).sort()).toEqual(["accepted", "repeated"]);
    expect(await store.head()).toMatchObject({ position: 1 });
  });
});

describe("CMD2 conflicts", () => {
  /** An open tally to which others add `amount`, `times` times, each time just before this handler appends. */
  async function race(amount: number, times: number, overrides: Partial<CommandHandling<TallyTypes>> = {}) {
    const plain = tallyHandling(overrides);
    const handlePlain = createCommandHandler(plain.config);
    await handlePlain(envelope("open", open("a")));
    let count = 0;
    const competitor = () => handlePlain(envelope(`other-${count++}`, add(amount)));
    const store = contested(plain.store, competitor, times);
    return { handle: createCommandHandler({ ...plain.config, store }), store: plain.store };
  }

  it("given one, decides again on the newer state", async () => {
    const { handle, store } = await race(10, 1);
    expect(await handle(envelope("add", add(1)))).toMatchObject({
      kind: "accepted",
      attempts: 2,
      replay: { eventsReplayed: 2 },
    });
    expect((await store.readStream(TALLY)).map(({ data }) => data)).toEqual([
      { name: "a" },
      { amount: 10 },
      { amount: 1 },
    ]);
  });

  it("given that the newer state forbids it, rejects", async () => {
    const { handle } = await race(1000, 1);
    expect(await handle(envelope("add", add(1)))).toMatchObject({
      kind: "rejected",
      rejection: { code: "TooMuch" },
      attempts: 2,
    });
  });

  it("given that others keep winning, gives up after maxAttempts and tells what they appended", async () => {
    const { handle, store } = await race(10, 9, { maxAttempts: 3 });
    const outcome = await handle(envelope("add", add(1)));
    expect(outcome).toMatchObject({ kind: "conflict", attempts: 3 });
    expect(outcome.kind === "conflict" && outcome.newer).toEqual((await store.readStream(TALLY)).slice(1));
  });
});

describe("a reserved key that is taken", () => {
  const other = { streamId: "tally-2" as StreamId };

  it("given another command to try, tries that", async () => {
    const { config, store } = tallyHandling({
      onTaken: async (command, key) => {
        expect(key).toBe("name/a");
        return { retry: { ...command, name: "b" } };
      },
    });
    const handle = createCommandHandler(config);
    await handle(envelope("first", open("a")));
    expect(await handle(envelope("second", open("a"), other))).toMatchObject({
      kind: "accepted",
      attempts: 2,
    });
    expect(await store.holderOf("name/b")).toBe("tally-2");
  });

  it("given none, answers with the rejection", async () => {
    const reject = { code: "NameTaken", facts: {}, message: "NameTaken." } as const;
    const { config } = tallyHandling({ onTaken: async () => ({ reject }) });
    const handle = createCommandHandler(config);
    await handle(envelope("first", open("a")));
    expect(await handle(envelope("second", open("a"), other))).toMatchObject({
      kind: "rejected",
      rejection: reject,
    });
  });

  it("given one taken key after another, gives up after maxAttempts", async () => {
    const { config } = tallyHandling({ onTaken: async (command) => ({ retry: command }) });
    const handle = createCommandHandler(config);
    await handle(envelope("first", open("a")));
    expect(await handle(envelope("second", open("a"), other))).toEqual({
      kind: "conflict",
      attempts: 3,
      newer: [],
    });
  });
});
