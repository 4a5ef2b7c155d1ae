import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { classes } from "../components/classes.ts";
import { toast } from "../components/toastStore.ts";
import page from "../statistics/page.module.css";
import text from "../styles/text.module.css";
import { CheckStep } from "./CheckStep.tsx";
import { ColumnsStep } from "./ColumnsStep.tsx";
import styles from "./csvImport.module.css";
import { csvImportText } from "./csvImportText.ts";
import { ExceptionsStep } from "./ExceptionsStep.tsx";
import { FileStep } from "./FileStep.tsx";
import { FormatsStep } from "./FormatsStep.tsx";
import { ImportStep } from "./ImportStep.tsx";
import { ReadingStep } from "./ReadingStep.tsx";
import { useCsvImport } from "./useCsvImport.ts";

/** A shop's own CSV on its way into the book: read, shown, set right, tried, imported. */
export function CsvImportScreen() {
  const csv = useCsvImport();
  const missing = useRef<HTMLSelectElement>(null);
  useLeaveNotice(csv.importing.state === "running");
  const { inspection } = csv.store;
  const { draft } = csv;
  return (
    <div className={classes(page.page, styles.page)}>
      <header className={page.head}>
        <div>
          <Link to="/settings" className={classes(text.link, styles.back)}>
            {csvImportText.back}
          </Link>
          <h1>{csvImportText.title}</h1>
          <p>{csvImportText.lead}</p>
        </div>
      </header>
      <FileStep csv={csv} />
      {inspection !== null && inspection.names.length > 0 && (
        <ReadingStep csv={csv} inspection={inspection} />
      )}
      {inspection !== null && draft !== null && inspection.rows > 0 && (
        <>
          <ColumnsStep csv={csv} inspection={inspection} missing={draft.missing} missingRef={missing} />
          <FormatsStep csv={csv} inspection={inspection} draft={draft} />
          <ExceptionsStep csv={csv} inspection={inspection} draft={draft} />
          <CheckStep csv={csv} onMissing={() => missing.current?.focus()} />
          <ImportStep csv={csv} />
        </>
      )}
    </div>
  );
}

/** Whoever leaves while an import runs is told that it goes on. */
function useLeaveNotice(isRunning: boolean): void {
  const running = useRef(isRunning);
  useEffect(() => {
    running.current = isRunning;
  }, [isRunning]);
  useEffect(
    () => () => {
      if (running.current) toast(csvImportText.run.leaving);
    },
    [],
  );
}
