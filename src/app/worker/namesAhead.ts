import type { PersonalDirectory } from "../../orders/personalDirectory.ts";

/** How long nothing must have been asked or submitted before the next page is read. */
const QUIET_MS = 200;
/** The first answer is that of a whole screen, which is drawn meanwhile. */
const FIRST_QUIET_MS = 400;

/** Reads a book's personal records ahead of the first search, in nobody's way. */
export interface NamesAhead {
  /** Somebody waits for an answer or a command: the next page is read when it has been quiet for a while. */
  giveWay(): void;
  close(): void;
}

/** Begins with the first `giveWay`. A search doesn't wait for this: it reads what is left at once. */
export function readNamesAhead(
  directory: Pick<PersonalDirectory, "isRead" | "readPage">,
  { onRead, onTrouble }: { onRead(): void; onTrouble(error: unknown): void },
): NamesAhead {
  let next: ReturnType<typeof setTimeout> | undefined;
  let [isFirst, isDone] = [true, false];

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
      onTrouble(error);
    }
  }

  return {
    giveWay() {
      isDone ||= directory.isRead();
      schedule(isFirst ? FIRST_QUIET_MS : QUIET_MS);
      isFirst = false;
    },
    close() {
      isDone = true;
      clearTimeout(next);
    },
  };
}
