import { type ReactNode, useState } from "react";
import type { TimeZone } from "../../orders/calendar.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { TextField } from "../components/TextField.tsx";
import { useGoToBook } from "../frame/useGoToBook.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import styles from "./Settings.module.css";
import { settingsText } from "./settingsText.ts";
import { TimeZoneField } from "./TimeZoneField.tsx";

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks for a new book's name and zone, makes it and opens it. */
export function NewBookDialog({ isOpen, onClose }: Props): ReactNode {
  return isOpen ? <OpenDialog onClose={onClose} /> : null;
}

function OpenDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { backend, readBooks, reportTrouble } = useBackend();
  const goToBook = useGoToBook();
  const [name, setName] = useState("");
  const [timeZone, setTimeZone] = useState(localTimeZone);
  const [error, setError] = useState<string>();
  const [isCreating, setCreating] = useState(false);
  const create = async () => {
    if (name.trim() === "") {
      setError(settingsText.newBook.nameMissing);
      return;
    }
    setCreating(true);
    try {
      const book = await backend.createBook({ name: name.trim(), timeZone });
      await readBooks();
      onClose();
      await goToBook(book.bookId);
    } catch (cause) {
      setCreating(false);
      reportTrouble(cause);
    }
  };
  return (
    <Dialog
      title={settingsText.newBook.title}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{settingsText.cancel}</Button>
          <Button variant="primary" isDisabled={isCreating} onPress={() => void create()}>
            {settingsText.newBook.create}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextField
          label={settingsText.book.name}
          value={name}
          onChange={setName}
          error={error}
          autoFocus
          maxLength={80}
        />
        <TimeZoneField
          label={settingsText.book.timeZone}
          value={timeZone}
          onChange={setTimeZone}
          description={settingsText.newBook.zoneHelp}
        />
      </form>
    </Dialog>
  );
}

const localTimeZone = (): TimeZone => new Intl.DateTimeFormat().resolvedOptions().timeZone as TimeZone;
