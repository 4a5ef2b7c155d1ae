import type { LogDatabase } from "./logDatabase.ts";

/** The result of a request of the browser's own. */
export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException("The transaction was aborted", "AbortError"));
  });

/**
 * Runs work in one transaction on a log's connection, and resolves when that is committed. Nothing but requests of
 * the transaction may be waited for; one that fails aborts all of it, and so does work that throws.
 */
export async function inOneTransaction<T>(
  database: LogDatabase,
  work: (transaction: IDBTransaction) => Promise<T>,
): Promise<T> {
  const { durability } = database;
  const stores = ["blocks", "eventTypes", "personal"];
  const transaction = database.backendDB().transaction(stores, "readwrite", { durability });
  const end = endOf(transaction);
  const failure = end.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await work(transaction);
    await end;
    return result;
  } catch (error) {
    // It may be over already: then what ended it is what failed.
    try {
      transaction.abort();
    } catch {
      throw (await failure)?.error ?? error;
    }
    throw error;
  }
}
