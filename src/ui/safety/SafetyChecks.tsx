import { Check, ShieldCheck, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Book, EngineStatus, StorageReport } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { formatBytes } from "../format/number.ts";
import { useMoment, usePresent } from "../stores/useMoment.ts";
import { askedToKeepAt } from "./keptAnswer.ts";
import { backupStateOf, isRoomShort } from "./safety.ts";
import styles from "./safetyChecks.module.css";
import { safetyText } from "./safetyText.ts";
import { storageVersion, useStorage } from "./useStorage.ts";

const words = safetyText.checks;

interface Props {
  readonly status: EngineStatus;
  readonly book: Book | null;
}

/** What keeps the data safe on this device, and what doesn't: each with a sign, a sentence and the reason. */
export function SafetyChecks({ status, book }: Props) {
  const head = status.head.position;
  const { report, persist } = useStorage(storageVersion(head));
  return (
    <ul className={styles.checks}>
      <Persistence report={report} persist={persist} />
      <Durability status={status} />
      {report === null ? <Asked /> : <Room report={report} />}
      {book && head > 0 && <Copy book={book} head={head} />}
    </ul>
  );
}

interface CheckProps {
  readonly tone: "good" | "warn";
  readonly title: string;
  readonly children: ReactNode;
  readonly icon?: typeof Check;
  readonly action?: ReactNode;
}

function CheckItem({ tone, title, children, icon, action }: CheckProps) {
  const Icon = icon ?? (tone === "warn" ? TriangleAlert : Check);
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

/** Holds the place of what the browser hasn't said yet, so that nothing jumps when it does. */
function Asked() {
  return (
    <CheckItem tone="good" title={words.asked}>
      {words.askedWhy}
    </CheckItem>
  );
}

interface PersistenceProps {
  readonly report: StorageReport | null;
  readonly persist: (() => Promise<boolean>) | null;
}

function Persistence({ report, persist }: PersistenceProps) {
  const moment = useMoment();
  if (report === null) return <Asked />;
  if (report.persisted) {
    return (
      <CheckItem tone="good" title={words.persistent} icon={ShieldCheck}>
        {words.persistentWhy}
      </CheckItem>
    );
  }
  if (report.persisted === null) {
    return (
      <CheckItem tone="warn" title={words.unknownPersistence}>
        {words.unknownPersistenceWhy}
      </CheckItem>
    );
  }
  const asked = askedToKeepAt();
  return (
    <CheckItem
      tone="warn"
      title={words.notPersistent}
      action={
        persist && (
          <Button small onPress={() => void persist()}>
            {words.keep}
          </Button>
        )
      }
    >
      {asked === null ? words.notPersistentWhy : words.denied(moment(asked))}
    </CheckItem>
  );
}

function Durability({ status: { durability, promised } }: { readonly status: EngineStatus }) {
  if (durability !== "strict" || promised === "relaxed") {
    return (
      <CheckItem tone="warn" title={words.relaxed}>
        {words.relaxedWhy}
      </CheckItem>
    );
  }
  return promised === "strict" ? (
    <CheckItem tone="good" title={words.strict}>
      {words.strictWhy}
    </CheckItem>
  ) : (
    <CheckItem tone="good" title={words.strictUnsure}>
      {words.strictUnsureWhy}
    </CheckItem>
  );
}

function Room({ report }: { readonly report: StorageReport }) {
  const isShort = isRoomShort(report);
  const quota = report.quota === null ? null : formatBytes(report.quota);
  const title = report.usage === null ? words.unknownUsage : words.usage(formatBytes(report.usage), quota);
  return (
    <CheckItem tone={isShort ? "warn" : "good"} title={title}>
      {isShort ? words.near : words.usageWhy}
    </CheckItem>
  );
}

function Copy({ book, head }: { readonly book: Book; readonly head: number }) {
  const moment = useMoment();
  const { since, at } = backupStateOf(book, head, usePresent());
  if (book.kind === "sample") return null;
  return at === null ? (
    <CheckItem tone="warn" title={words.noBackup}>
      {words.noBackupWhy(since)}
    </CheckItem>
  ) : (
    <CheckItem tone={since > 0 ? "warn" : "good"} title={words.backup(moment(at))}>
      {words.since(since)}
    </CheckItem>
  );
}
