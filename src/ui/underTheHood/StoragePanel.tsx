import { Check, ShieldCheck, TriangleAlert } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Book, EngineStatus, StorageReport } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { formatBytes } from "../format/number.ts";
import page from "../statistics/page.module.css";
import { useCurrentBook } from "../stores/useBooks.ts";
import { useMoment } from "../stores/useMoment.ts";
import { FactTable } from "./FactTable.tsx";
import styles from "./UnderTheHood.module.css";
import { underTheHoodText } from "./underTheHoodText.ts";
import { useStorage } from "./useStorage.ts";

const words = underTheHoodText.storage;

/** What is used of the device, and how safe it is there. */
export function StoragePanel({ status }: { readonly status: EngineStatus }): ReactNode {
  // Read again about every hundred events: an estimate needs no more.
  const { report, persist } = useStorage(Math.floor(status.head.position / 100));
  const book = useCurrentBook();
  return (
    <section className={page.section} aria-labelledby="hood-storage">
      <SectionTitle id="hood-storage" detail={usageText(report)}>
        {words.title}
      </SectionTitle>
      <FactTable facts={[[words.readModels, formatBytes(status.readModelBytes)]]} />
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
  if (report.usage === null) return words.unknownUsage;
  const quota = report.quota === null ? null : formatBytes(report.quota);
  return words.usage(formatBytes(report.usage), quota);
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
          {words.persistent}
          <small>{words.persistentWhy}</small>
        </span>
      </li>
    );
  }
  const ask = async () => setDenied(!(await persist?.()));
  return (
    <CheckItem
      tone="warn"
      title={words.notPersistent}
      action={
        persist ? (
          <Button small onPress={() => void ask()}>
            {words.keep}
          </Button>
        ) : null
      }
    >
      {isDenied ? words.denied : words.notPersistentWhy}
    </CheckItem>
  );
}

function Durability({ durability }: Pick<EngineStatus, "durability">): ReactNode {
  return durability === "strict" ? (
    <CheckItem tone="good" title={words.strict}>
      {words.strictWhy}
    </CheckItem>
  ) : (
    <CheckItem tone="warn" title={words.relaxed}>
      {words.relaxedWhy}
    </CheckItem>
  );
}

function Backup({ book, head }: { readonly book: Book; readonly head: number }): ReactNode {
  const moment = useMoment();
  if (head === 0) return null;
  if (book.lastBackup === null) {
    return (
      <CheckItem tone="warn" title={words.noBackup}>
        {words.noBackupWhy}
      </CheckItem>
    );
  }
  const since = head - book.lastBackup.position;
  return (
    <CheckItem tone={since > 0 ? "warn" : "good"} title={words.backup(moment(book.lastBackup.at))}>
      {words.since(since)}
    </CheckItem>
  );
}
