import type { ScreenPosition } from "../../engine/commands/command.ts";
import { type Position, toPosition } from "../../engine/events/identifiers.ts";
import type { Projection } from "../../engine/projections/projection.ts";
import type { ProjectionHost } from "../../engine/projections/projectionHost.ts";

/** The position that a view is answered at, and which stopped projections hold it back. */
export interface ViewPosition {
  readonly position: Position;
  readonly stale: readonly string[];
}

/**
 * Finds the one position for all answers of a view (PR7). A fixed position is waited for; "now" is wherever the
 * projections are, once they are restored (PR5: one that stopped isn't waited for).
 */
export async function findViewPosition(
  host: ProjectionHost,
  behind: readonly Projection<unknown>[],
  at: ScreenPosition,
  head: Position,
): Promise<ViewPosition> {
  await Promise.all(behind.map((projection) => host.restored(projection)));
  const asked = at === "now" ? head : toPosition(Math.min(at, head));
  const lagging = () => behind.filter((projection) => host.live(projection).checkpoint < asked);
  if (at !== "now" && lagging().length > 0) await host.reached(asked);
  const late = lagging();
  const stopped = new Set(
    host
      .statuses()
      .filter(({ state }) => state === "stopped")
      .map(({ name }) => name),
  );
  return {
    position: toPosition(Math.min(asked, ...late.map((projection) => host.live(projection).checkpoint))),
    stale: late.map(({ name }) => name).filter((name) => stopped.has(name)),
  };
}
