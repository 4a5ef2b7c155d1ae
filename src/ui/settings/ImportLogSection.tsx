import { type ReactNode, useState } from "react";
import type { LogImportReport, LogPreview } from "../backend.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useBooks } from "../stores/useBooks.ts";
import { FileInput } from "./FileInput.tsx";
import { FingerprintField, typedFingerprint } from "./FingerprintField.tsx";
import { importLogText } from "./importLogText.ts";
import { JobStatus } from "./JobStatus.tsx";
import { useJob } from "./jobs.ts";
import { type ImportInto, LogPreviewPanel } from "./LogPreviewPanel.tsx";
import { logImportWords } from "./logImportWords.ts";
import { SettingsSection } from "./SettingsSection.tsx";
import { settingsText } from "./settingsText.ts";
import { useImportGuard } from "./useImportGuard.ts";
import { useStayWithBook } from "./useStayWithBook.ts";

const words = importLogText;

interface Chosen {
  readonly file: File;
  readonly preview: LogPreview;
}

/** An exported log comes back: what it is and what will happen is said first, then it is checked and written. */
export function ImportLogSection(): ReactNode {
  const { backend, readBooks, reportTrouble } = useBackend();
  const stayWithBook = useStayWithBook();
  const { job, isBusy, run, clear } = useJob("importLog");
  const reason = useImportGuard(isBusy);
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const kept = typedFingerprint(text);

  const choose = async (file: File) => {
    clear();
    try {
      setChosen({ file, preview: await backend.previewLog(file) });
    } catch (cause) {
      reportTrouble(cause);
    }
  };
  const start = async (file: File, into: ImportInto) => {
    if (kept === "unreadable") return;
    setChosen(null);
    const options = { into, ...(kept === "none" ? {} : { kept }) };
    const ended = await run((longJob) => backend.importLog(file, options, longJob));
    await readBooks();
    if (ended?.result.kind === "imported" && ended.result.bookId !== null) stayWithBook(ended.result.bookId);
  };

  return (
    <SettingsSection title={words.title} intro={words.intro}>
      <FingerprintField value={text} onChange={setText} description={words.keptHelp} />
      <FileInput
        label={words.file}
        accept=".json,.gz"
        description={words.fileHelp}
        onChoose={(file) => void choose(file)}
        reason={reason ?? (kept === "unreadable" ? settingsText.fingerprint.unreadable : undefined)}
      />
      {chosen && !isBusy ? (
        <LogPreviewPanel
          preview={chosen.preview}
          onImport={(into) => void start(chosen.file, into)}
          onCancel={() => setChosen(null)}
        />
      ) : null}
      <JobStatus job={job} title={words.job} cancelled={words.cancelled}>
        {(report) => <Outcome report={report} />}
      </JobStatus>
    </SettingsSection>
  );
}

function Outcome({ report }: { readonly report: LogImportReport }): ReactNode {
  const books = useBooks();
  const name = books?.find((book) => book.bookId === report.bookId)?.name ?? null;
  return <p>{logImportWords(report, name)}</p>;
}
