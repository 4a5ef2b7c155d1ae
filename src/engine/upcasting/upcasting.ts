import type { JsonObject } from "../../lib/json.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";

/** One pure step from schema `from` of an event type to `from` + 1 (UP1). */
export interface Upcaster {
  readonly type: string;
  readonly from: number;
  /** What the step adds or changes, in a few words for a person. */
  readonly description: string;
  upcast(data: JsonObject): JsonObject;
}

/** Reads events of every schema that was ever recorded as events of today's schema. */
export interface Upcasting {
  /**
   * The event in today's schema; the event itself where it is that already.
   * @throws EngineError "unknown-event" for a type or schema newer than the application (UP2).
   */
  upcast(event: RecordedEvent): RecordedEvent;
  /** Today's schema version of a type. @throws EngineError "unknown-event" for a type it doesn't know. */
  currentSchema(type: string): number;
  isKnown(type: string, schemaVersion: number): boolean;
  /** Each step and how many events went through it since the start. */
  steps(): readonly { readonly upcaster: Upcaster; readonly touched: number }[];
}
