import { createStore, type StoreApi } from "zustand/vanilla";
import type { EngineStatus } from "../backend.ts";
import { keepEqual } from "./keepEqual.ts";

export interface Trouble {
  readonly code: string;
  readonly message: string;
  /** How many events the log had when it came: those are what may be safe. Null while no book was open. */
  readonly since: number | null;
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

/** Takes a new status; what says the same as before stays the same. */
export function showStatus(store: StatusStore, status: EngineStatus): void {
  store.setState((state) => ({ status: keepEqual(state.status, status) }));
}

/** A technical failure as its code and its words. */
export function failureOf(cause: unknown): Pick<Trouble, "code" | "message"> {
  const message = cause instanceof Error ? cause.message : String(cause);
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "failed";
  return { code, message };
}

/** Shows a failure. The same one again keeps the event since which it is known. */
export function showTrouble(store: StatusStore, failure: Pick<Trouble, "code" | "message">): void {
  const { status, trouble } = store.getState();
  const since = trouble?.code === failure.code ? trouble.since : (status?.head.position ?? null);
  store.setState({ trouble: { ...failure, since } });
}

/** Something was read or written: what stood in the way of just that is over. */
export function endTrouble(store: StatusStore, ...codes: readonly string[]): void {
  if (codes.includes(store.getState().trouble?.code ?? "")) store.setState({ trouble: null });
}
