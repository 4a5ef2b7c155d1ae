import { type ReactNode, useState } from "react";
import type { LogImportReport } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { SelectField } from "../components/SelectField.tsx";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useBooks } from "../stores/useBooks.ts";
import { FileInput } from "./FileInput.tsx";
import { JobStatus } from "./JobStatus.tsx";
import { useJob } from "./jobs.ts";
import { logImportWords } from "./logImportWords.ts";
import { SettingsSection } from "./SettingsSection.tsx";
import { settingsText } from "./settingsText.ts";
import { useImportGuard } from "./useImportGuard.ts";
import { useStayWithBook } from "./useStayWithBook.ts";

type Into = "auto" | "new-book";

const INTO: readonly { readonly value: Into; readonly label: string }[] = [
  { value: "auto", label: settingsText.importLog.auto },
  { value: "new-book", label: settingsText.importLog.newBook },
];

/** An exported log comes back, checked before anything is written. */
export function ImportLogSection(): ReactNode {
  const { backend, readBooks } = useBackend();
  const stayWithBook = useStayWithBook();
  const { job, isBusy, run } = useJob("importLog");
  const reason = useImportGuard(isBusy);
  const [into, setInto] = useState<Into>("auto");
  const [file, setFile] = useState<File | null>(null);

  const start = async (chosen: File, target: Into) => {
    setFile(chosen);
    const ended = await run((longJob) => backend.importLog(chosen, { into: target }, longJob));
    await readBooks();
    if (ended?.result.kind === "imported" && ended.result.bookId !== null) stayWithBook(ended.result.bookId);
  };
  const again = file === null ? null : () => void start(file, "new-book");

  return (
    <SettingsSection title={settingsText.importLog.title} intro={settingsText.importLog.intro}>
      <SelectField label={settingsText.importLog.into} value={into} options={INTO} onChange={setInto} />
      <FileInput
        label={settingsText.importLog.file}
        accept=".json,.gz"
        description={settingsText.importLog.fileHelp}
        onChoose={(chosen) => void start(chosen, into)}
        reason={reason}
      />
      <JobStatus job={job} title={settingsText.importLog.job} cancelled={settingsText.importLog.cancelled}>
        {(report) => <Outcome report={report} onImportAgain={again} />}
      </JobStatus>
    </SettingsSection>
  );
}

interface OutcomeProps {
  readonly report: LogImportReport;
  /** Null when the file is no longer at hand. */
  readonly onImportAgain: (() => void) | null;
}

function Outcome({ report, onImportAgain }: OutcomeProps): ReactNode {
  const books = useBooks();
  const name = books?.find((book) => book.bookId === report.bookId)?.name ?? null;
  return (
    <>
      <p>{logImportWords(report, name)}</p>
      {report.kind === "nothing-new" && onImportAgain ? (
        <Button onPress={onImportAgain}>{settingsText.importLog.again}</Button>
      ) : null}
    </>
  );
}
