import { createStore, type StoreApi } from "zustand/vanilla";
import type { EngineStatus } from "../backend.ts";

export interface Trouble {
  readonly code: string;
  readonly message: string;
}

export interface StatusState {
  /** Null until a book is open. */
  readonly status: EngineStatus | null;
  /** What went wrong last, until it is dismissed. */
  readonly trouble: Trouble | null;
}

export type StatusStore = StoreApi<StatusState>;

/** How the engine is doing: head, projections, commands handled, trouble. */
export const createStatusStore = (): StatusStore => createStore(() => ({ status: null, trouble: null }));

/** A technical failure in words. */
export function troubleOf(cause: unknown): Trouble {
  const message = cause instanceof Error ? cause.message : String(cause);
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "failed";
  return { code, message };
}
