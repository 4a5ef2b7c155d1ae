import { Store } from "lucide-react";
import type { ReactNode } from "react";
import { SAMPLE_ATTRIBUTION, SAMPLE_INVENTED } from "../../orders/sample/attribution.ts";
import { Button } from "../components/Button.tsx";
import { useGoToBook } from "../frame/useGoToBook.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { JobStatus } from "./JobStatus.tsx";
import { useJob } from "./jobs.ts";
import styles from "./Settings.module.css";

/** A shop to try things with, in a book of its own. */
export function SampleShop({ hasSample }: { readonly hasSample: boolean }): ReactNode {
  const { backend, readBooks } = useBackend();
  const goToBook = useGoToBook();
  const { job, isBusy, run } = useJob("sampleBook");
  const start = async () => {
    const made = await run((longJob) => backend.createSampleBook(longJob));
    await readBooks();
    if (made) await goToBook(made.result.bookId);
  };
  const reason = hasSample ? "The sample shop is here already." : "Another job is running.";
  return (
    <div className={styles.sample}>
      <Button
        icon={<Store aria-hidden="true" />}
        isDisabled={hasSample || isBusy}
        reason={reason}
        onPress={() => void start()}
      >
        Try the sample shop
      </Button>
      <p className={styles.help}>
        Kept apart from your own data and removed in one click. {SAMPLE_ATTRIBUTION} {SAMPLE_INVENTED}
      </p>
      <JobStatus
        job={job}
        title="Setting up the sample shop"
        cancelled="Cancelled. The sample shop was not set up."
      >
        {(book) => <p>{`The book “${book.name}” is ready.`}</p>}
      </JobStatus>
    </div>
  );
}
