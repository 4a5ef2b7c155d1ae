import type { PersonalDirectory } from "../../orders/personalDirectory.ts";

/** How long after other work the next page is read: who gives one command after the other has the worker to themselves. */
const AFTER_OTHERS_MS = 1_000;
/** How long after the first answer the first page is read: that is drawn meanwhile. */
const AFTER_FIRST_ANSWER_MS = 400;

/** Reads a book's personal records ahead of the first search, in nobody's way. */
export interface NamesAhead {
  /** Begins, unless it has begun. Answers needn't be waited for: they come sooner with all names than without. */
  begin(): void;
  /** A command or a long fold is under way: the next page is read when that is done with. */
  giveWay(): void;
  close(): void;
}

/** Nothing is read before `begin`. A search doesn't wait for this: it reads what is left at once. */
export function readNamesAhead(
  directory: Pick<PersonalDirectory, "isRead" | "readPage">,
  { onRead, onTrouble }: { onRead(): void; onTrouble(error: unknown): void },
): NamesAhead {
  let next: ReturnType<typeof setTimeout> | undefined;
  let [isBegun, isDone] = [false, false];

  const schedule = (afterMs: number): void => {
    clearTimeout(next);
    if (!isDone) next = setTimeout(() => void read(), afterMs);
  };

  async function read(): Promise<void> {
    next = undefined;
    try {
      isDone ||= !(await directory.readPage());
      if (isDone) onRead();
      else if (next === undefined) schedule(0);
    } catch (error) {
      isBegun = false;
      onTrouble(error);
    }
  }

  return {
    begin() {
      if (!isBegun) schedule(AFTER_FIRST_ANSWER_MS);
      isBegun = true;
    },
    giveWay() {
      isDone ||= directory.isRead();
      if (isBegun) schedule(AFTER_OTHERS_MS);
    },
    close() {
      isDone = true;
      clearTimeout(next);
    },
  };
}
