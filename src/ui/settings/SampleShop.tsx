import { Store } from "lucide-react";
import type { ReactNode } from "react";
import { SAMPLE_ATTRIBUTION, SAMPLE_INVENTED } from "../../orders/sample/attribution.ts";
import { Button } from "../components/Button.tsx";
import { useGoToBook } from "../frame/useGoToBook.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { JobStatus } from "./JobStatus.tsx";
import { useJob } from "./jobs.ts";
import styles from "./Settings.module.css";
import { settingsText } from "./settingsText.ts";

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
  const reason = hasSample ? settingsText.sampleShop.isHere : settingsText.busy;
  return (
    <div className={styles.sample}>
      <Button
        icon={<Store aria-hidden="true" />}
        isDisabled={hasSample || isBusy}
        reason={reason}
        onPress={() => void start()}
      >
        {settingsText.sampleShop.start}
      </Button>
      <p className={styles.help}>
        {settingsText.sampleShop.words} {SAMPLE_ATTRIBUTION} {SAMPLE_INVENTED}
      </p>
      <JobStatus job={job} title={settingsText.sampleShop.job} cancelled={settingsText.sampleShop.cancelled}>
        {(book) => <p>{settingsText.sampleShop.ready(book.name)}</p>}
      </JobStatus>
    </div>
  );
}
