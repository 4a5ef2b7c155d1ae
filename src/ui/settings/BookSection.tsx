import { type ReactNode, useState } from "react";
import type { TimeZone } from "../../orders/calendar.ts";
import type { Book } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { TextField } from "../components/TextField.tsx";
import { toast } from "../components/toastStore.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { useEngineStatus } from "../stores/useBooks.ts";
import { BookFacts } from "./BookFacts.tsx";
import styles from "./Settings.module.css";
import { SettingsSection } from "./SettingsSection.tsx";
import { settingsText } from "./settingsText.ts";
import { TimeZoneField } from "./TimeZoneField.tsx";

/** Name and zone of the open book, and what it holds. */
export function BookSection({ book }: { readonly book: Book }): ReactNode {
  return (
    <SettingsSection title={settingsText.book.title} intro={settingsText.book.intro}>
      <BookForm key={`${book.bookId}/${book.name}/${book.timeZone}`} book={book} />
      <BookFacts book={book} head={useEngineStatus()?.head ?? null} />
    </SettingsSection>
  );
}

function BookForm({ book }: { readonly book: Book }): ReactNode {
  const { backend, readBooks, reportTrouble } = useBackend();
  const [name, setName] = useState(book.name);
  const [timeZone, setTimeZone] = useState<TimeZone>(book.timeZone);
  const [isSaving, setSaving] = useState(false);
  const trimmed = name.trim();
  const isChanged = trimmed !== book.name || timeZone !== book.timeZone;
  const save = async () => {
    if (!isChanged || trimmed === "") return;
    setSaving(true);
    try {
      await backend.updateBook(book.bookId, { name: trimmed, timeZone });
      await readBooks();
      toast(settingsText.book.saved);
    } catch (cause) {
      reportTrouble(cause);
    } finally {
      setSaving(false);
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={settingsText.book.name}
        value={name}
        onChange={setName}
        maxLength={80}
        error={trimmed === "" ? settingsText.book.nameMissing : undefined}
      />
      <TimeZoneField label={settingsText.book.timeZone} value={timeZone} onChange={setTimeZone} />
      <div className={styles.actions}>
        <Button
          type="submit"
          isDisabled={!isChanged || trimmed === "" || isSaving}
          reason={isChanged ? undefined : settingsText.book.unchanged}
        >
          {settingsText.book.save}
        </Button>
      </div>
    </form>
  );
}
