import { describe, expect, it } from "vitest";
import { toPosition } from "../../../src/engine/events/identifiers.ts";
import type { ProjectionStatus } from "../../../src/engine/projections/projectionStatus.ts";
import { toInstant } from "../../../src/lib/clock.ts";
import { healthOf } from "../../../src/ui/frame/health.ts";
import { cannedBook, cannedStatus } from "../../support/cannedBackend.ts";

const NOW = toInstant("2026-11-23T15:40:00Z");
const backedUp = (at: string, position: number) =>
  cannedBook({ lastBackup: { at: toInstant(at), position: toPosition(position) } });
const projection = (settings: Partial<ProjectionStatus>) =>
  ({ name: "orders", state: "current", lag: 0, ...settings }) as ProjectionStatus;

describe("how safe the book is", () => {
  it("has nothing to back up while it is empty", () => {
    expect(healthOf(cannedBook(), cannedStatus(0), NOW)).toMatchObject({
      backup: "Nothing to back up",
      needsCare: false,
    });
  });

  it("needs care while there is no copy of its events", () => {
    expect(healthOf(cannedBook(), cannedStatus(5), NOW)).toMatchObject({
      backup: "No backup",
      needsCare: true,
    });
  });

  it("shows the age of the last copy, and needs care when it is old and behind", () => {
    const old = backedUp("2026-11-10T15:40:00Z", 3);
    expect(healthOf(old, cannedStatus(5), NOW)).toMatchObject({ backup: "Backup 13 d", needsCare: true });
    expect(healthOf(old, cannedStatus(3), NOW).needsCare).toBe(false);
    const fresh = backedUp("2026-11-20T15:40:00Z", 3);
    expect(healthOf(fresh, cannedStatus(5), NOW)).toMatchObject({ backup: "Backup 3 d", needsCare: false });
  });

  it("PR6 says how far the views are behind, and which stopped", () => {
    const book = backedUp("2026-11-23T15:00:00Z", 5);
    const views = (projections: readonly ProjectionStatus[]) =>
      healthOf(book, cannedStatus(5, { projections }), NOW).views;
    expect(views([projection({})])).toBe("Views current");
    expect(views([projection({ lag: 1200 }), projection({ lag: 3 })])).toBe("Views 1,200 behind");
    expect(views([projection({ state: "stopped", lag: 3 })])).toBe("1 view stopped");
  });
});
