import { describe, expect, it } from "vitest";
import { toPosition } from "../../../src/engine/events/identifiers.ts";
import { toInstant } from "../../../src/lib/clock.ts";
import { backupStateOf, isRoomShort } from "../../../src/ui/safety/safety.ts";
import { troubleWords } from "../../../src/ui/safety/troubleWords.ts";
import { cannedBook } from "../../support/cannedBackend.ts";

const NOW = toInstant("2026-11-23T15:40:00Z");
const backedUp = (at: string, position: number) =>
  cannedBook({ lastBackup: { at: toInstant(at), position: toPosition(position) } });

describe("when a backup is due", () => {
  it.each([
    ["an old copy and one event since", backedUp("2026-11-10T15:40:00Z", 4), 5, true],
    ["an old copy and nothing since", backedUp("2026-11-10T15:40:00Z", 5), 5, false],
    ["a fresh copy and a few events since", backedUp("2026-11-20T15:40:00Z", 4), 50, false],
    ["a fresh copy and many events since", backedUp("2026-11-23T15:00:00Z", 4), 504, true],
    ["no copy of an old book", cannedBook(), 1, true],
    ["no copy of an old, empty book", cannedBook(), 0, false],
    ["no copy of a book of today", cannedBook({ createdAt: NOW }), 20, false],
    ["no copy of a book of today with many events", cannedBook({ createdAt: NOW }), 500, true],
    ["a sample", cannedBook({ kind: "sample" }), 5000, false],
  ])("%s", (_, book, head, isDue) => {
    expect(backupStateOf(book, head, NOW).isDue).toBe(isDue);
  });
});

describe("when room runs out", () => {
  it.each([
    [null, null, false],
    [500, null, false],
    [500, 0, false],
    [79, 100, false],
    [80, 100, true],
    [120, 100, true],
  ])("%s of %s", (usage, quota, isShort) => {
    expect(isRoomShort({ usage, quota, persisted: null })).toBe(isShort);
  });
});

describe("trouble in words", () => {
  it.each([
    "storage-full",
    "storage-lost",
    "storage-vanished",
    "newer-schema",
    "storage-unavailable",
    "corrupt-log",
    "engine-stopped",
  ])("%s says what happened, what is safe and what to do next", (code) => {
    const { kind, title, safe, next } = troubleWords({ code, message: "", since: 1234 });
    expect(kind).toBe(code);
    for (const words of [title, safe, next]) expect(words).toMatch(/^[A-Z“].*\.$/);
  });

  it.each(["storage-full", "storage-lost", "storage-vanished", "newer-schema", "engine-stopped"])(
    "%s names the last event that is known",
    (code) => {
      expect(troubleWords({ code, message: "", since: 1234 }).safe).toContain("1,234");
    },
  );

  it("leaves what it doesn't know to the failure's own words", () => {
    expect(troubleWords({ code: "else", message: "Odd.", since: 0 })).toMatchObject({
      kind: null,
      next: null,
      detail: "Odd.",
    });
  });

  it("keeps the browser's own words at hand", () => {
    const message = "The connection to the browser's storage was lost (UnknownError: Server lost (again))";
    const { detail } = troubleWords({ code: "storage-lost", message, since: 0 });
    expect(detail).toBe("UnknownError: Server lost (again)");
  });
});
