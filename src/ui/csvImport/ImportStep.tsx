import { CircleAlert, CircleCheck, List } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import type { CsvImportReport } from "../../orders/csv/csvImportReport.ts";
import { Button } from "../components/Button.tsx";
import { LinkButton } from "../components/LinkButton.tsx";
import { JobStatus } from "../settings/JobStatus.tsx";
import { SettingsSection } from "../settings/SettingsSection.tsx";
import styles from "./csvImport.module.css";
import { csvImportText } from "./csvImportText.ts";
import type { CsvImport } from "./useCsvImport.ts";

const words = csvImportText.run;

/** Why a checked file can't be imported; undefined if it can. */
function reasonAgainst(outcome: CsvImportReport): string | undefined {
  const { accepted, known } = outcome.events;
  if (accepted > 0) return undefined;
  return known > 0 ? words.allKnown : words.nothing;
}

/** Names the orders where all of them are new, else the events that are. */
function importLabel({ summary, events }: CsvImportReport): string {
  return events.known === 0 ? words.import(summary?.orders ?? 0) : words.importNew(events.accepted);
}

/** The import itself, and its report. */
export function ImportStep({ csv }: { readonly csv: CsvImport }): ReactNode {
  const { outcome, importing, guard } = csv;
  const heading = useFocusAtTheEnd(importing.state);
  if (outcome === null && importing.state === "idle") return null;
  const isDone = importing.state === "done";
  const reason = outcome === null ? undefined : (guard ?? reasonAgainst(outcome));
  return (
    <SettingsSection title={csvImportText.steps.done} intro={csvImportText.steps.doneHelp} isWide>
      {outcome !== null && !isDone && importing.state !== "running" && (
        <div className={styles.actions}>
          <Button
            variant="primary"
            isDisabled={reason !== undefined}
            reason={reason}
            onPress={() => void csv.run()}
          >
            {importLabel(outcome)}
          </Button>
        </div>
      )}
      {isDone ? (
        <Report report={importing.result} heading={heading} />
      ) : (
        <JobStatus job={importing} title={words.running} cancelled={words.cancelled}>
          {() => null}
        </JobStatus>
      )}
    </SettingsSection>
  );
}

function titleOf({ kind, events, problem, summary, leftOut }: CsvImportReport): string {
  if (problem !== null) return csvImportText.file.nothingWritten;
  if (kind === "cancelled") return words.stopped;
  if (events.accepted === 0) return words.nothingNew;
  const isWhole = events.known === 0 && refusedOf(leftOut) === 0;
  return isWhole ? words.doneTitle(summary?.orders ?? 0) : words.done(events.accepted);
}

const refusedOf = ({ byReason }: CsvImportReport["leftOut"]): number =>
  byReason.find(({ reason }) => reason === "refused")?.rows ?? 0;

function wordsOf({ kind, events, problem, leftOut }: CsvImportReport): readonly string[] {
  if (problem !== null) return [csvImportText.file.problem(problem.line, problem.reason)];
  if (kind === "cancelled")
    return [events.accepted > 0 ? words.stoppedWords(events.accepted) : words.stoppedBefore];
  const refused = refusedOf(leftOut);
  return [
    words.done(events.accepted),
    ...(events.known > 0 ? [words.known(events.known)] : []),
    ...(events.nameless > 0 ? [csvImportText.check.forgotten(events.nameless)] : []),
    ...(refused > 0 ? [words.refused(refused)] : []),
  ];
}

/** Focus goes to the report's heading when an import ends, not when the screen is opened with an old report. */
function useFocusAtTheEnd(state: CsvImport["importing"]["state"]): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === "running" && state === "done") heading.current?.focus();
    before.current = state;
  }, [state]);
  return heading;
}

interface ReportProps {
  readonly report: CsvImportReport;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

function Report({ report, heading }: ReportProps) {
  const { firstDay: from, lastDay: to } = report.summary ?? {};
  return (
    <div className={styles.report} role="status" aria-live="polite">
      <h3 ref={heading} tabIndex={-1}>
        {report.kind === "imported" ? (
          <CircleCheck aria-hidden="true" className={styles.good} />
        ) : (
          <CircleAlert aria-hidden="true" />
        )}
        {titleOf(report)}
      </h3>
      <p>{wordsOf(report).join(" ")}</p>
      {from != null && to != null && (
        <LinkButton to="/orders" search={{ from, to }} icon={<List aria-hidden="true" />}>
          {words.show}
        </LinkButton>
      )}
    </div>
  );
}
