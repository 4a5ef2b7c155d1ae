import { type ReactNode, useState } from "react";
import type { Book } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { useMoment } from "../stores/useMoment.ts";
import styles from "./Settings.module.css";
import { useRemoveBook } from "./useRemoveBook.ts";

interface Props {
  /** Null while nothing is asked. */
  readonly book: Book | null;
  readonly onClose: () => void;
}

/** Names what is lost before a book of one's own is removed. */
export function RemoveBookDialog({ book, onClose }: Props): ReactNode {
  const removeBook = useRemoveBook();
  const moment = useMoment();
  const [isRemoving, setRemoving] = useState(false);
  if (book === null) return null;
  const remove = async () => {
    setRemoving(true);
    await removeBook(book);
    setRemoving(false);
    onClose();
  };
  return (
    <Dialog
      title={`Remove the book “${book.name}”?`}
      isOpen
      onClose={onClose}
      role="alertdialog"
      size="small"
      footer={
        <>
          <Button onPress={onClose}>Keep book</Button>
          <Button variant="danger" isDisabled={isRemoving} onPress={() => void remove()}>
            Remove book {book.name}
          </Button>
        </>
      }
    >
      <p>
        This deletes all its orders, the whole event log, customers, notes, views and drafts from this device.
        It can’t be undone.
      </p>
      <p className={styles.backup}>
        {book.lastBackup === null
          ? "It was never exported: nothing of it will be left."
          : `The last backup is from ${moment(book.lastBackup.at)}. What came later will be lost.`}
      </p>
    </Dialog>
  );
}
