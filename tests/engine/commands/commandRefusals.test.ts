import { describe, expect, it } from "vitest";
import { createCommandHandler } from "../../../src/engine/commands/commandHandler.ts";
import { toPosition } from "../../../src/engine/events/identifiers.ts";
import { createUpcasting } from "../../../src/engine/upcasting/createUpcasting.ts";
import { add, brokenSnapshots, envelope, open, tallyHandling } from "../../support/tallyAggregate.ts";

describe("what the command layer refuses", () => {
  it("TT2 given a screen in the past, refuses whatever the command, and the log stays", async () => {
    const { config, store } = tallyHandling();
    const outcome = await createCommandHandler(config)(
      envelope("open", open("a"), { screen: toPosition(0) }),
    );
    expect(outcome).toMatchObject({ kind: "refused", reason: "screen-in-past" });
    expect(await store.head()).toMatchObject({ position: 0 });
  });

  it("UP2 given a log that may not be written to, refuses with the reason", async () => {
    const { config, store } = tallyHandling({ readOnly: () => "Version 7 is needed." });
    expect(await createCommandHandler(config)(envelope("open", open("a")))).toEqual({
      kind: "refused",
      reason: "read-only",
      message: "Version 7 is needed.",
    });
    expect(await store.head()).toMatchObject({ position: 0 });
  });

  it("UP2 given a newer event in the stream, doesn't guess at it", async () => {
    const newer = tallyHandling({
      upcasting: createUpcasting({
        schemas: { Opened: 2, Added: 1 },
        upcasters: [{ type: "Opened", from: 1, description: "", upcast: (data) => data }],
      }),
    });
    await createCommandHandler(newer.config)(envelope("open", open("a")));
    const { config } = tallyHandling({ store: newer.store });
    expect(await createCommandHandler(config)(envelope("add", add(1)))).toMatchObject({
      kind: "refused",
      reason: "read-only",
      message: expect.stringContaining("Opened"),
    });
  });
});

describe("CMD4 nothing but the log makes a command wait or fail", () => {
  it("given a snapshot store that always fails, handles commands as ever", async () => {
    const background: Promise<unknown>[] = [];
    const { config } = tallyHandling({
      snapshots: brokenSnapshots,
      snapshotEvery: 1,
      inBackground: (work) => void background.push(work().catch((error: unknown) => error)),
    });
    const handle = createCommandHandler(config);
    expect(await handle(envelope("open", open("a")))).toMatchObject({ kind: "accepted" });
    expect(await handle(envelope("add", add(1)))).toMatchObject({ kind: "accepted" });
    expect(await Promise.all(background)).toEqual([new Error("disk full"), new Error("disk full")]);
  });

  it("given a background that never gets to its work, answers all the same", async () => {
    const { config } = tallyHandling({ snapshotEvery: 1, inBackground: () => undefined });
    expect(await createCommandHandler(config)(envelope("open", open("a")))).toMatchObject({
      kind: "accepted",
    });
  });

  it("given a log that fails, rejects with its error", async () => {
    const { store } = tallyHandling();
    const appendDecided = () => Promise.reject(new Error("gone"));
    const { config } = tallyHandling({ store: { ...store, appendDecided } });
    await expect(createCommandHandler(config)(envelope("open", open("a")))).rejects.toThrow("gone");
  });
});
