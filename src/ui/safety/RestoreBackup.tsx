import { useGoToBook } from "../frame/useGoToBook.ts";
import { FileInput } from "../settings/FileInput.tsx";
import { JobStatus } from "../settings/JobStatus.tsx";
import { useJob } from "../settings/jobs.ts";
import { logImportWords } from "../settings/logImportWords.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { safetyText } from "./safetyText.ts";

const words = safetyText.vanished;

/** Brings a backup back as a book of its own, where no book is open. */
export function RestoreBackup() {
  const { backend, readBooks } = useBackend();
  const goToBook = useGoToBook();
  const { job, isBusy, run } = useJob("importLog");
  const start = async (file: File) => {
    const ended = await run((longJob) => backend.importLog(file, { into: "new-book" }, longJob));
    await readBooks();
    const bookId = ended?.result.bookId ?? null;
    if (bookId !== null) await goToBook(bookId, { replace: true });
  };
  return (
    <>
      <FileInput
        label={words.restore}
        accept=".json,.gz"
        description={words.restoreHelp}
        onChoose={(file) => void start(file)}
        reason={isBusy ? safetyText.backup.busy : undefined}
      />
      <JobStatus job={job} title={words.job} cancelled={words.cancelled}>
        {(report) => <p>{logImportWords(report, null)}</p>}
      </JobStatus>
    </>
  );
}
