import { useNavigate } from "@tanstack/react-router";
import { BookOpen, FileSpreadsheet, FileUp, Store } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { TimeZone } from "../../orders/calendar.ts";
import { SAMPLE_ATTRIBUTION, SAMPLE_INVENTED } from "../../orders/sample/attribution.ts";
import { Button } from "../components/Button.tsx";
import { BrandMark } from "../frame/Brand.tsx";
import { useGoToBook } from "../frame/useGoToBook.ts";
import { ELSEWHERE } from "../rootSearch.ts";
import { safetyText } from "../safety/safetyText.ts";
import { TroubleReport } from "../safety/TroubleReport.tsx";
import { FileInput } from "../settings/FileInput.tsx";
import { JobStatus } from "../settings/JobStatus.tsx";
import { useJob } from "../settings/jobs.ts";
import { logImportWords } from "../settings/logImportWords.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useTrouble } from "../stores/useBooks.ts";
import styles from "./firstRun.module.css";
import { firstRunText } from "./firstRunText.ts";

interface FirstRunProps {
  /** There was a book in this browser, and nobody is known to have removed it. */
  readonly hadBooks: boolean;
}

/** What one sees on a device without a book: four ways to get one. */
export function FirstRun({ hadBooks }: FirstRunProps) {
  const { trouble } = useTrouble();
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <BrandMark />
        <h1>{firstRunText.title}</h1>
        <p>{firstRunText.lead}</p>
      </header>
      {trouble && (
        <p role="alert" className={styles.trouble}>
          <TroubleReport trouble={trouble} />
        </p>
      )}
      {hadBooks && (
        <p role="status" className={styles.missing}>
          <strong>{safetyText.vanished.hadBooks}</strong> {safetyText.vanished.hadBooksWhy}
        </p>
      )}
      <ul className={styles.ways}>
        {hadBooks && <ImportLog />}
        <StartEmpty />
        <ImportCsv />
        <TrySample />
        {!hadBooks && <ImportLog />}
      </ul>
    </main>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly action: ReactNode;
}

function Way({ icon, title, children, action }: WayProps) {
  return (
    <li className={styles.way}>
      {icon}
      <div className={styles.words}>
        <h2>{title}</h2>
        {children}
      </div>
      <div className={styles.action}>{action}</div>
    </li>
  );
}

const browserZone = (): TimeZone => (Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC") as TimeZone;

/** Makes a book and goes on with it. */
function useBegin(goOn: (bookId: string) => Promise<void>) {
  const { backend, readBooks, reportTrouble } = useBackend();
  const [isStarting, setStarting] = useState(false);
  const start = async () => {
    setStarting(true);
    try {
      const book = await backend.createBook({ name: firstRunText.empty.bookName, timeZone: browserZone() });
      await readBooks();
      await goOn(book.bookId);
    } catch (cause) {
      reportTrouble(cause);
      setStarting(false);
    }
  };
  return { isStarting, start };
}

function ImportCsv() {
  const navigate = useNavigate();
  const { isStarting, start } = useBegin((bookId) =>
    navigate({ to: "/settings/import-csv", search: { book: bookId, ...ELSEWHERE }, replace: true }),
  );
  return (
    <Way
      icon={<FileSpreadsheet aria-hidden="true" />}
      title={firstRunText.csv.title}
      action={
        <Button isDisabled={isStarting} onPress={() => void start()}>
          {firstRunText.csv.start}
        </Button>
      }
    >
      <p>{firstRunText.csv.words}</p>
    </Way>
  );
}

function StartEmpty() {
  const goToBook = useGoToBook();
  const { isStarting, start } = useBegin((bookId) => goToBook(bookId, { replace: true }));
  return (
    <Way
      icon={<BookOpen aria-hidden="true" />}
      title={firstRunText.empty.title}
      action={
        <Button variant="primary" isDisabled={isStarting} onPress={() => void start()}>
          {firstRunText.empty.start}
        </Button>
      }
    >
      <p>{firstRunText.empty.words(browserZone())}</p>
    </Way>
  );
}

function TrySample() {
  const { backend, readBooks } = useBackend();
  const goToBook = useGoToBook();
  const { job, isBusy, run } = useJob("sampleBook");
  const start = async () => {
    const made = await run((longJob) => backend.createSampleBook(longJob));
    await readBooks();
    if (made) await goToBook(made.result.bookId, { replace: true });
  };
  return (
    <Way
      icon={<Store aria-hidden="true" />}
      title={firstRunText.sample.title}
      action={
        <Button isDisabled={isBusy} onPress={() => void start()}>
          {firstRunText.sample.start}
        </Button>
      }
    >
      <p>{firstRunText.sample.words}</p>
      <JobStatus job={job} title={firstRunText.sample.job} cancelled={firstRunText.sample.cancelled}>
        {() => null}
      </JobStatus>
      <p className={styles.licence}>
        {SAMPLE_ATTRIBUTION} {SAMPLE_INVENTED}
      </p>
    </Way>
  );
}

function ImportLog() {
  const { backend, readBooks } = useBackend();
  const goToBook = useGoToBook();
  const { job, isBusy, run } = useJob("importLog");
  const start = async (file: File) => {
    const ended = await run((longJob) => backend.importLog(file, { into: "auto" }, longJob));
    await readBooks();
    const bookId = ended?.result.bookId ?? null;
    if (bookId !== null) await goToBook(bookId, { replace: true });
  };
  return (
    <Way icon={<FileUp aria-hidden="true" />} title={firstRunText.log.title} action={null}>
      <p>{firstRunText.log.words}</p>
      <FileInput
        label={firstRunText.log.file}
        accept=".json,.gz"
        onChoose={(file) => void start(file)}
        reason={isBusy ? firstRunText.busy : undefined}
      />
      <JobStatus job={job} title={firstRunText.log.job} cancelled={firstRunText.log.cancelled}>
        {(report) => <p>{logImportWords(report, null)}</p>}
      </JobStatus>
    </Way>
  );
}
