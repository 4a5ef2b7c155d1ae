import type { ReactNode } from "react";
import type { Head } from "../../engine/eventStore/eventStore.ts";
import type { Book } from "../backend.ts";
import { formatCount, formatNumber } from "../format/number.ts";
import { useMoment } from "../stores/useMoment.ts";
import styles from "./Settings.module.css";

/** What the open book holds, and how old its backup is. */
export function BookFacts({ book, head }: { readonly book: Book; readonly head: Head | null }): ReactNode {
  const moment = useMoment();
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Events</dt>
        <dd>{head === null ? "–" : formatNumber(head.position)}</dd>
      </div>
      <div>
        <dt>Last backup</dt>
        <dd>{backupText(book, head, moment)}</dd>
      </div>
      <div>
        <dt>Created</dt>
        <dd>{moment(book.createdAt)}</dd>
      </div>
      <div>
        <dt>Log id</dt>
        <dd className={styles.code}>{book.logId}</dd>
      </div>
    </dl>
  );
}

function backupText(book: Book, head: Head | null, moment: (at: Book["createdAt"]) => string): string {
  if (book.lastBackup === null) return "Never. Export the event log to make one.";
  const since = (head?.position ?? 0) - book.lastBackup.position;
  const behind = since > 0 ? `, ${formatCount(since, "event")} since` : ", everything in it";
  return `${moment(book.lastBackup.at)}${behind}`;
}
