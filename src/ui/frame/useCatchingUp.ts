import { useStore } from "zustand";
import type { ScreenPosition } from "../../engine/commands/command.ts";
import type { ProjectionState } from "../../engine/projections/projectionStatus.ts";
import type { EngineStatus, Progress } from "../backend.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useEngineStatus } from "../stores/useBooks.ts";
import { LONG_LAG } from "./longLag.ts";

export interface CatchingUp {
  /** How far the slowest view has come towards what the screen is to show; null where little or nothing is left. */
  readonly progress: Progress | null;
  /** Whether the screen stands still until then, and has done so for a while. */
  readonly isWaiting: boolean;
}

/** How the views come up with the log, as far as the screen needs them. */
export function useCatchingUp(): CatchingUp {
  const { view } = useBackend();
  const status = useEngineStatus();
  const target = useStore(view, (state) => state.target);
  const isWaiting = useStore(view, (state) => state.isComputing);
  return { progress: status && catchingUp(status, target), isWaiting };
}

/** A stopped view comes no further by itself: nobody waits for it. How far one is that is being restored isn't known. */
const isMoving = (state: ProjectionState): boolean => state === "catching-up" || state === "current";

function catchingUp({ head, projections }: EngineStatus, target: ScreenPosition): Progress | null {
  const total = target === "now" ? head.position : Math.min(target, head.position);
  const behind = projections
    .filter(({ state, checkpoint }) => isMoving(state) && checkpoint < total)
    .toSorted((one, other) => one.checkpoint - other.checkpoint);
  const [slowest] = behind;
  if (slowest === undefined || total - slowest.checkpoint < LONG_LAG) return null;
  return { phase: "reading", done: slowest.checkpoint, total, ratePerSecond: slowest.ratePerSecond ?? 0 };
}
