import type { Figure } from "../report/figure.ts";
import { type BenchBook, openOnce } from "../run/benchBook.ts";

const LOG_GOAL = 300;
const READ_MODELS_GOAL = 0.4;

/** Bytes on the disk per event: of the log with its personal records, and of the saved read models on top. */
export async function diskFigures(book: BenchBook): Promise<readonly Figure[]> {
  const { browser, bookId, log } = book;
  const ofLog = await browser.storedBytes(bookId);
  await openOnce(book);
  const ofReadModels = (await browser.storedBytes(bookId)) - ofLog;
  const [value, readModels] = [ofLog / log.events, ofReadModels / log.events];
  return [
    {
      ...{ id: "disk-log", name: "Disk: log, personal records, indexes", value, unit: "B/event" },
      ...{ reference: null, goal: `≤ ${LOG_GOAL} B`, isReached: value <= LOG_GOAL },
    },
    {
      ...{ id: "disk-read-models", name: "Disk: read models on top", value: readModels, unit: "B/event" },
      reference: { name: "the log", value },
      goal: `≤ ${READ_MODELS_GOAL * 100}%`,
      isReached: readModels <= READ_MODELS_GOAL * value,
    },
  ];
}
