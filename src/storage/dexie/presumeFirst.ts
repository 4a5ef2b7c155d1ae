import { isConstraintError } from "./storageErrors.ts";

/** Whether what is written is presumed to be new, and left to the unique indexes to refuse, or looked up first. */
export type WriteMode = "presume" | "check";

/**
 * Writes in a transaction that presumes, and where an index refuses that, in a second one that checks. The refusal
 * aborts the first, for one that went on after it would commit the rest.
 */
export const presumeFirst = <T>(transact: (mode: WriteMode) => PromiseLike<T>): PromiseLike<T> =>
  transact("presume").then(undefined, (error) => {
    if (isConstraintError(error)) return transact("check");
    throw error;
  });
