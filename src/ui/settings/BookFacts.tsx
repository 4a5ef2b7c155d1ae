import type { ReactNode } from "react";
import type { Head } from "../../engine/eventStore/eventStore.ts";
import type { Book } from "../backend.ts";
import { formatNumber } from "../format/number.ts";
import { useMoment } from "../stores/useMoment.ts";
import styles from "./Settings.module.css";
import { settingsText } from "./settingsText.ts";

/** What the open book holds, and how old its backup is. */
export function BookFacts({ book, head }: { readonly book: Book; readonly head: Head | null }): ReactNode {
  const moment = useMoment();
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{settingsText.book.facts.events}</dt>
        <dd>{head === null ? settingsText.book.facts.unknown : formatNumber(head.position)}</dd>
      </div>
      <div>
        <dt>{settingsText.book.facts.lastBackup}</dt>
        <dd>{backupText(book, head, moment)}</dd>
      </div>
      <div>
        <dt>{settingsText.book.facts.created}</dt>
        <dd>{moment(book.createdAt)}</dd>
      </div>
      <div>
        <dt>{settingsText.book.facts.logId}</dt>
        <dd className={styles.code}>{book.logId}</dd>
      </div>
    </dl>
  );
}

function backupText(book: Book, head: Head | null, moment: (at: Book["createdAt"]) => string): string {
  if (book.lastBackup === null) return settingsText.book.facts.never;
  const since = (head?.position ?? 0) - book.lastBackup.position;
  return settingsText.book.facts.backup(moment(book.lastBackup.at), since);
}
