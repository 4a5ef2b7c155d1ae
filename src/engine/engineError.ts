export type EngineErrorCode =
  | "storage-unavailable"
  | "storage-full"
  | "storage-lost"
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
