import { Archive, HardDrive } from "lucide-react";
import { useState } from "react";
import type { Book, EngineStatus } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { formatAge } from "../format/dates.ts";
import { formatBytes } from "../format/number.ts";
import { BackupButton } from "../safety/BackupButton.tsx";
import { backupStateOf, isRoomShort } from "../safety/safety.ts";
import { safetyText } from "../safety/safetyText.ts";
import { isSnoozed, snooze } from "../safety/snooze.ts";
import { storageVersion, useStorage } from "../safety/useStorage.ts";
import { useCurrentBook, useEngineStatus } from "../stores/useBooks.ts";
import { usePresent } from "../stores/useMoment.ts";
import { Banner } from "./Banner.tsx";

/** Says when room runs out, before writing fails. */
export function QuotaBanner() {
  const head = useEngineStatus()?.head.position ?? 0;
  const { report } = useStorage(storageVersion(head));
  if (!isRoomShort(report)) return null;
  const words = safetyText.quota;
  return (
    <Banner tone="warn" icon={<HardDrive aria-hidden="true" />} actions={<BackupButton small />}>
      <strong>{words.title}</strong>{" "}
      {words.words(formatBytes(report?.usage ?? 0), formatBytes(report?.quota ?? 0))}
    </Banner>
  );
}

/** Reminds of a backup that is due. */
export function ReminderBanner() {
  const book = useCurrentBook();
  const status = useEngineStatus();
  return book && status ? <Reminder key={book.bookId} book={book} status={status} /> : null;
}

interface ReminderProps {
  readonly book: Book;
  readonly status: EngineStatus;
}

function Reminder({ book, status }: ReminderProps) {
  const now = usePresent();
  const [isPutOff, setPutOff] = useState(() => isSnoozed(book.bookId, now));
  const { since, at, isDue } = backupStateOf(book, status.head.position, now);
  if (!isDue || isPutOff) return null;
  const words = safetyText.reminder;
  const putOff = () => {
    snooze(book.bookId, now);
    setPutOff(true);
  };
  return (
    <Banner
      tone="warn"
      icon={<Archive aria-hidden="true" />}
      actions={
        <>
          <BackupButton small />
          <Button small variant="quiet" onPress={putOff}>
            {words.later}
          </Button>
        </>
      }
    >
      <strong>{words.title}</strong> {at === null ? words.never(since) : words.old(since, formatAge(at, now))}
    </Banner>
  );
}
