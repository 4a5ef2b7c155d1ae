import { Check, ShieldCheck, TriangleAlert } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Book, EngineStatus, StorageReport } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { formatBytes, formatCount } from "../format/number.ts";
import page from "../statistics/page.module.css";
import { useCurrentBook } from "../stores/useBooks.ts";
import { useMoment } from "../stores/useMoment.ts";
import { FactTable } from "./FactTable.tsx";
import styles from "./UnderTheHood.module.css";
import { useStorage } from "./useStorage.ts";

/** What is used of the device, and how safe it is there. */
export function StoragePanel({ status }: { readonly status: EngineStatus }): ReactNode {
  // Read again about every hundred events: an estimate needs no more.
  const { report, persist } = useStorage(Math.floor(status.head.position / 100));
  const book = useCurrentBook();
  return (
    <section className={page.section} aria-labelledby="hood-storage">
      <SectionTitle id="hood-storage" detail={usageText(report)}>
        Storage
      </SectionTitle>
      <FactTable facts={[["Read models in memory", formatBytes(status.readModelBytes)]]} />
      <ul className={styles.checks}>
        <Persistence report={report} persist={persist} />
        <Durability durability={status.durability} />
        {book ? <Backup book={book} head={status.head.position} /> : null}
      </ul>
    </section>
  );
}

function usageText(report: StorageReport | null): string {
  if (report === null) return "";
  if (report.usage === null) return "the browser doesn’t say how much is used";
  const quota = report.quota === null ? "" : ` of ${formatBytes(report.quota)}`;
  return `${formatBytes(report.usage)}${quota}`;
}

interface CheckProps {
  readonly tone: "good" | "warn";
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

function CheckItem({ tone, title, children, action }: CheckProps): ReactNode {
  const Icon = tone === "warn" ? TriangleAlert : Check;
  return (
    <li data-tone={tone}>
      <Icon aria-hidden="true" />
      <span>
        {title}
        <small>{children}</small>
      </span>
      {action}
    </li>
  );
}

interface PersistenceProps {
  readonly report: StorageReport | null;
  readonly persist: (() => Promise<boolean>) | null;
}

function Persistence({ report, persist }: PersistenceProps): ReactNode {
  const [isDenied, setDenied] = useState(false);
  if (report === null) return null;
  if (report.persisted) {
    return (
      <li data-tone="good">
        <ShieldCheck aria-hidden="true" />
        <span>
          Storage is persistent<small>The browser won’t clear it by itself.</small>
        </span>
      </li>
    );
  }
  const ask = async () => setDenied(!(await persist?.()));
  return (
    <CheckItem
      tone="warn"
      title="Storage is not persistent"
      action={
        persist ? (
          <Button small onPress={() => void ask()}>
            Keep my data
          </Button>
        ) : null
      }
    >
      {isDenied
        ? "The browser said no for now. Installing the app, or using it more, usually changes that; until then export often."
        : "Short of disk space, the browser may clear it. Ask it not to, and export often."}
    </CheckItem>
  );
}

function Durability({ durability }: Pick<EngineStatus, "durability">): ReactNode {
  return durability === "strict" ? (
    <CheckItem tone="good" title="Sales are on the disk before you see “saved”">
      Strict durability, as Chromium keeps it; other browsers may answer sooner.
    </CheckItem>
  ) : (
    <CheckItem tone="warn" title="A power cut can lose the last moments">
      Relaxed durability: “saved” means handed to the system, not yet on the disk.
    </CheckItem>
  );
}

function Backup({ book, head }: { readonly book: Book; readonly head: number }): ReactNode {
  const moment = useMoment();
  if (head === 0) return null;
  if (book.lastBackup === null) {
    return (
      <CheckItem tone="warn" title="No backup yet">
        Data & settings exports the log as a file.
      </CheckItem>
    );
  }
  const since = head - book.lastBackup.position;
  return (
    <CheckItem tone={since > 0 ? "warn" : "good"} title={`Last backup ${moment(book.lastBackup.at)}`}>
      {since > 0 ? `${formatCount(since, "event")} since` : "Nothing has happened since."}
    </CheckItem>
  );
}
