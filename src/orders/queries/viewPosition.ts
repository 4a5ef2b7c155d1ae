import type { ScreenPosition } from "../../engine/commands/command.ts";
import { type Position, toPosition } from "../../engine/events/identifiers.ts";
import type { Projection } from "../../engine/projections/projection.ts";
import type { ProjectionHost } from "../../engine/projections/projectionHost.ts";

/** The position that a view is answered at, and which stopped projections hold it back. */
export interface ViewPosition {
  readonly position: Position;
  readonly stale: readonly string[];
}

/** What a view is asked at, and by whom. */
export interface AskedView {
  readonly at: ScreenPosition;
  readonly head: Position;
  /** All that the host keeps; they follow the log together. */
  readonly all: readonly Projection<unknown>[];
  /** Those that the questions are answered from. */
  readonly behind: readonly Projection<unknown>[];
  /** So many events are folded before anybody sees that they are missing. */
  readonly shortBacklog: number;
}

/**
 * Finds the one position for all answers of a view (PR7). A fixed position is waited for. "Now" is too where little
 * is missing, as a screen that shows an older state for a blink misleads; else it is wherever the projections are,
 * once they are restored (PR5: one that stopped isn't waited for).
 */
export async function findViewPosition(
  host: ProjectionHost,
  { at, head, all, behind, shortBacklog }: AskedView,
): Promise<ViewPosition> {
  const areRestored = (some: typeof all) => Promise.all(some.map((projection) => host.restored(projection)));
  await areRestored(behind);
  const asked = at === "now" ? head : toPosition(Math.min(at, head));
  const missing = (one: Projection<unknown>) => asked - host.live(one).checkpoint;
  const late = () => behind.filter((one) => missing(one) > 0);
  if (late().length === 0) return { position: asked, stale: [] };
  const isWaitedFor = (one: Projection<unknown>) => at !== "now" || missing(one) <= shortBacklog;
  if (running(host, late()).length > 0 && running(host, behind).every(isWaitedFor)) {
    await areRestored(all);
    if (running(host, all).every(isWaitedFor)) await host.reached(asked);
  }
  const going = running(host, behind);
  return {
    position: toPosition(Math.min(asked, ...late().map((one) => host.live(one).checkpoint))),
    stale: late().flatMap((one) => (going.includes(one) ? [] : [one.name])),
  };
}

/** Those that haven't stopped. */
function running(host: ProjectionHost, projections: readonly Projection<unknown>[]): typeof projections {
  const stopped = host.statuses().filter(({ state }) => state === "stopped");
  return projections.filter(({ name }) => !stopped.some((status) => status.name === name));
}
