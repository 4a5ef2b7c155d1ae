import { EngineError } from "../../engine/engineError.ts";
import type { Clock } from "../../lib/clock.ts";
import type { TimeZone } from "../../orders/calendar.ts";
import type { Book } from "../../ui/backend.ts";
import type { BookCatalog } from "./bookCatalog.ts";
import type { Profile } from "./catalogDatabase.ts";
import { createCommandJournal } from "./commandJournal.ts";
import { importBookFacts } from "./importBookFacts.ts";
import type { WorkerJob } from "./jobs.ts";
import { openWriteSide } from "./writeSide.ts";

export interface SampleBook {
  readonly catalog: BookCatalog;
  readonly profile: Profile;
  readonly clock: Clock;
  /** Address of the bundled facts, which lie beside the app's page. */
  readonly factsUrl: string;
}

/** Imports the sample shop into a book of its own, which shows up when it is complete. */
export async function createSampleBook(
  { catalog, profile, clock, factsUrl }: SampleBook,
  job: WorkerJob,
): Promise<Book> {
  const response = await fetch(factsUrl, { signal: job.signal });
  if (!response.ok) throw new EngineError("invalid-argument", "The sample shop couldn't be loaded");
  const file = await response.blob();
  const settings = { name: "Sample shop", timeZone: "Europe/London" as TimeZone, kind: "sample" } as const;
  const book = await catalog.fillHidden(settings, async ({ bookId }) => {
    const writeSide = await openWriteSide(bookId, clock);
    try {
      const journal = createCommandJournal();
      const report = await importBookFacts(
        { file, dryRun: false, timeZone: settings.timeZone, writeSide, journal, profile, clock },
        job,
      );
      return report.kind === "imported";
    } finally {
      writeSide.close();
    }
  });
  if (!book) throw new EngineError("invalid-argument", "The sample shop was not imported");
  return book;
}
