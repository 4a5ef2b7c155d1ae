import type { JsonObject } from "../../lib/json.ts";
import type { Result } from "../../lib/result.ts";

/** A business "no" (CMD3): a code, the facts behind it, and a sentence for a person. */
export interface Rejection {
  readonly code: string;
  readonly facts: JsonObject;
  readonly message: string;
}

/** The types that one aggregate speaks. */
export interface AggregateTypes {
  readonly state: unknown;
  readonly command: { readonly type: string };
  readonly event: { readonly type: string; readonly data: object };
  readonly rejection: Rejection;
}

/**
 * An aggregate as three pure values (CMD1). `decide` says which events a command leads to, or why not;
 * `evolve` folds one event. Nothing in here reads a clock or makes an id.
 */
export interface Decider<T extends AggregateTypes> {
  readonly initialState: T["state"];
  decide(command: T["command"], state: T["state"]): Result<readonly T["event"][], T["rejection"]>;
  evolve(state: T["state"], event: T["event"]): T["state"];
}
