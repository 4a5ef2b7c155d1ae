import { Dexie } from "dexie";
import { EngineError, type EngineErrorCode } from "../../engine/engineError.ts";

const CODE_OF: Readonly<Record<string, EngineErrorCode>> = {
  QuotaExceededError: "storage-full",
  MissingAPIError: "storage-unavailable",
  OpenFailedError: "storage-unavailable",
  VersionError: "storage-unavailable",
  SecurityError: "storage-unavailable",
  ConstraintError: "corrupt-log",
};

const MESSAGE_OF: Partial<Record<EngineErrorCode, string>> = {
  "storage-full": "The browser's storage is full; nothing was written",
  "storage-unavailable": "The browser's storage can't be opened",
  "storage-lost": "The connection to the browser's storage was lost",
  "corrupt-log": "The stored log contradicts itself",
};

/** An error of ours that the database library has wrapped into one of its own. */
function innerEngineError(error: unknown, depth = 0): EngineError | undefined {
  if (error instanceof EngineError) return error;
  if (typeof error !== "object" || error === null || depth > 5) return undefined;
  return innerEngineError((error as { inner?: unknown }).inner, depth + 1);
}

/** The names of an error and of those inside it, outermost first. */
function errorNames(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== "object" || error === null || depth > 5) return [];
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  const insides = [inner, ...(Array.isArray(failures) ? failures : [])];
  return [String(name), ...insides.flatMap((inside) => errorNames(inside, depth + 1))];
}

const isStorageError = (error: unknown): boolean =>
  error instanceof Dexie.DexieError || error instanceof DOMException;

/** Whether a unique index refused a record. */
export const isConstraintError = (error: unknown): boolean =>
  isStorageError(error) && errorNames(error).includes("ConstraintError");

/** A failure of the database as an `EngineError`; `otherwise` is the code of one not known by name. */
export function asEngineError(error: unknown, otherwise: EngineErrorCode = "storage-lost"): unknown {
  if (!isStorageError(error)) return error;
  const own = innerEngineError(error);
  if (own !== undefined) return own;
  const known = errorNames(error).find((name) => name in CODE_OF);
  const code = (known === undefined ? undefined : CODE_OF[known]) ?? otherwise;
  return new EngineError(code, MESSAGE_OF[code] ?? "The browser's storage failed", { cause: error });
}

/** Runs a piece of work on the database; its failures reject as an `EngineError`. */
export async function onDatabase<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asEngineError(error);
  }
}
