import type { Position } from "../events/identifiers.ts";

/** "restoring": what was saved is still being read. */
export type ProjectionState = "restoring" | "catching-up" | "current" | "stopped";

/** What is known of a projection at a moment (PR5, PR6). */
export interface ProjectionStatus {
  readonly name: string;
  readonly schema: string;
  readonly generation: number;
  readonly state: ProjectionState;
  readonly checkpoint: Position;
  readonly savedCheckpoint: Position;
  /** Head − checkpoint, in events; 0 while it isn't known. */
  readonly lag: number;
  /** Milliseconds since the oldest unapplied event was recorded; 0 if there is none. */
  readonly lagAgeMs: number;
  /** Events applied per second over the last batch; null before the first. */
  readonly ratePerSecond: number | null;
  /**
   * Why it stopped, and at which event. With another state than "stopped": the log couldn't be read from there
   * (`type` is empty); reading is tried again at the next append or question.
   */
  readonly failure: { readonly position: Position; readonly type: string; readonly message: string } | null;
  /** A rebuild that runs beside the live one (PR4). */
  readonly rebuild: { readonly done: number; readonly total: number; readonly ratePerSecond: number } | null;
}
