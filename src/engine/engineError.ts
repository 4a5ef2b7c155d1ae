export type EngineErrorCode =
  /** The browser has no storage for the app, or doesn't let it in. */
  | "storage-unavailable"
  /** No room is left. Nothing was written. */
  | "storage-full"
  /** The connection to the storage broke. What was recorded is there, as far as anybody knows. */
  | "storage-lost"
  /** The storage itself is gone, with what was recorded in it. */
  | "storage-vanished"
  /** A newer build has changed the storage. */
  | "newer-schema"
  | "corrupt-log"
  | "corrupt-read-model"
  | "upcaster-gap"
  | "unknown-event"
  | "invalid-argument";

/** A technical failure. Business refusals are values, never this. */
export class EngineError extends Error {
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EngineError";
    this.code = code;
  }
}
