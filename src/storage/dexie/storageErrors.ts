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

/**
 * Browsers put much into a few names, UnknownError above all, so their words are looked at first. From the
 * sources of Chromium, Firefox and WebKit.
 */
const CODE_BY_WORDS: readonly (readonly [RegExp, EngineErrorCode])[] = [
  [/full disk|disk (is )?full|no space left|exceeded its quota|not enough space/i, "storage-full"],
  [
    /did not allow mutations|operation is insecure|access to the IndexedDB|private brows/i,
    "storage-unavailable",
  ],
  [/backing store|connection .*(lost|clos)|internal error|unable to (open|establish)/i, "storage-lost"],
];

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

interface Named {
  readonly name: string;
  readonly message: string;
}

/** Name and message of an error and of those inside it, outermost first. */
function errorsInside(error: unknown, depth = 0): readonly Named[] {
  if (typeof error !== "object" || error === null || depth > 5) return [];
  const { name, message, inner, failures } = error as Record<string, unknown>;
  const insides = [inner, ...(Array.isArray(failures) ? failures : [])];
  const own = { name: String(name), message: String(message ?? "") };
  return [own, ...insides.flatMap((inside) => errorsInside(inside, depth + 1))];
}

const isStorageError = (error: unknown): boolean =>
  error instanceof Dexie.DexieError || error instanceof DOMException;

/** Whether a unique index refused a record. */
export const isConstraintError = (error: unknown): boolean =>
  isStorageError(error) && errorsInside(error).some(({ name }) => name === "ConstraintError");

function codeOf(errors: readonly Named[]): EngineErrorCode | undefined {
  for (const [words, code] of CODE_BY_WORDS) {
    if (errors.some(({ message }) => words.test(message))) return code;
  }
  const known = errors.find(({ name }) => name in CODE_OF);
  return known && CODE_OF[known.name];
}

/** The browser's own words, which help whoever is asked for help. */
function wordsOf(errors: readonly Named[]): string {
  const { name, message } = errors.at(-1) ?? { name: "Error", message: "" };
  const [line = ""] = message.split("\n");
  return line === "" ? name : `${name}: ${line}`;
}

/** A failure of the database as an `EngineError`; `otherwise` is the code of one not known by name. */
export function asEngineError(error: unknown, otherwise: EngineErrorCode = "storage-lost"): unknown {
  if (!isStorageError(error)) return error;
  const own = innerEngineError(error);
  if (own !== undefined) return own;
  const errors = errorsInside(error);
  const code = codeOf(errors) ?? otherwise;
  const message = `${MESSAGE_OF[code] ?? "The browser's storage failed"} (${wordsOf(errors)})`;
  return new EngineError(code, message, { cause: error });
}

/** A database whose lost connection can be opened again; false where it was closed for good. */
export interface Recoverable {
  recover(): Promise<boolean>;
}

/**
 * Runs a piece of work on the database; its failures reject as an `EngineError`. Where the connection was lost,
 * it is opened again and the work done once more: only for work that may be done twice, with its database.
 */
export async function onDatabase<T>(work: () => PromiseLike<T>, database?: Recoverable): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const failure = asEngineError(error);
    if (!database || !(failure instanceof EngineError) || failure.code !== "storage-lost") throw failure;
    if (!(await reopened(database))) throw failure;
    return onDatabase(work);
  }
}

async function reopened(database: Recoverable): Promise<boolean> {
  try {
    return await database.recover();
  } catch (error) {
    throw asEngineError(error);
  }
}
