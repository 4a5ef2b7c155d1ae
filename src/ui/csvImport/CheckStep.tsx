import { type RefObject, useEffect, useRef } from "react";
import type { CsvImportReport } from "../../orders/csv/csvImportReport.ts";
import type { CsvRemarks } from "../../orders/csv/csvSummary.ts";
import { Button } from "../components/Button.tsx";
import { JobStatus } from "../settings/JobStatus.tsx";
import { SettingsSection } from "../settings/SettingsSection.tsx";
import styles from "./csvImport.module.css";
import { csvImportText } from "./csvImportText.ts";
import { LeftOut } from "./LeftOut.tsx";
import { OutcomeFigures } from "./OutcomeFigures.tsx";
import type { CsvImport } from "./useCsvImport.ts";

const words = csvImportText.check;

interface Props {
  readonly csv: CsvImport;
  /** Asks for the columns that are missing. */
  readonly onMissing: () => void;
}

/** The dry run: what would come of the file, and what not. */
export function CheckStep({ csv, onMissing }: Props) {
  const { outcome, checking, draft, guard } = csv;
  const heading = useFocusOn(outcome);
  const isStale = outcome === null && checking.state === "done";
  const check = () => (draft !== null && draft.missing.length > 0 ? onMissing() : void csv.check());
  return (
    <SettingsSection title={csvImportText.steps.check} intro={csvImportText.steps.checkHelp} isWide>
      <div className={styles.actions}>
        <Button
          variant={outcome === null ? "primary" : "plain"}
          isDisabled={guard !== undefined}
          reason={guard}
          onPress={check}
        >
          {outcome === null ? words.run : words.again}
        </Button>
        {isStale && <span role="status">{words.changed}</span>}
      </div>
      {checking.state === "done" ? null : (
        <JobStatus job={checking} title={words.running} cancelled={words.cancelled}>
          {() => null}
        </JobStatus>
      )}
      {outcome !== null && <Outcome report={outcome} csv={csv} heading={heading} />}
    </SettingsSection>
  );
}

/** Focus goes to the heading of an outcome when it comes, not when the screen is opened with one. */
function useFocusOn(outcome: CsvImportReport | null): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(outcome);
  useEffect(() => {
    if (outcome !== null && outcome !== shown.current) heading.current?.focus();
    shown.current = outcome;
  }, [outcome]);
  return heading;
}

interface OutcomeProps {
  readonly report: CsvImportReport;
  readonly csv: CsvImport;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

function Outcome({ report, csv, heading }: OutcomeProps) {
  const { summary, problem, leftOut } = report;
  const hasOrders = summary !== null && summary.orders > 0;
  return (
    <div className={styles.outcome}>
      <h3 ref={heading} tabIndex={-1}>
        {hasOrders ? words.title : words.none}
      </h3>
      {problem !== null && (
        <p className={styles.bad}>
          {csvImportText.file.problem(problem.line, problem.reason)} {csvImportText.file.nothingWritten}
        </p>
      )}
      {!hasOrders && problem === null && <p>{words.noneHelp}</p>}
      {hasOrders && (
        <>
          <OutcomeFigures summary={summary} />
          <Remarks report={report} remarks={summary.remarks} isOn={csv.store.choices.creditNotesCancel} />
        </>
      )}
      {summary !== null && <LeftOut leftOut={leftOut} fileName={csv.store.file?.name ?? ""} />}
    </div>
  );
}

interface RemarksProps {
  readonly report: CsvImportReport;
  readonly remarks: CsvRemarks;
  readonly isOn: boolean;
}

function Remarks({ report: { events, fittingNotes }, remarks, isOn }: RemarksProps) {
  const told = Object.entries(remarks) as [keyof CsvRemarks, number][];
  const isAllKnown = events.accepted === 0 && events.known > 0;
  return (
    <ul className={styles.remarks}>
      <li>{isAllKnown ? words.allKnown : words.fresh(events.accepted)}</li>
      {events.known > 0 && !isAllKnown && <li>{words.known(events.known)}</li>}
      {events.nameless > 0 && <li>{words.forgotten(events.nameless)}</li>}
      {fittingNotes > 0 && <li>{words.fitting(fittingNotes, isOn)}</li>}
      {told.map(([remark, count]) =>
        count > 0 ? <li key={remark}>{words.remarks[remark](count)}</li> : null,
      )}
    </ul>
  );
}
