import { type ReactNode, useState } from "react";
import type { Book } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { useMoment } from "../stores/useMoment.ts";
import styles from "./Settings.module.css";
import { settingsText } from "./settingsText.ts";
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
      title={settingsText.books.sure.title(book.name)}
      isOpen
      onClose={onClose}
      role="alertdialog"
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{settingsText.books.sure.keep}</Button>
          <Button variant="danger" isDisabled={isRemoving} onPress={() => void remove()}>
            {settingsText.books.removeBook(book.name)}
          </Button>
        </>
      }
    >
      <p>{settingsText.books.sure.words}</p>
      <p className={styles.backup}>
        {book.lastBackup === null
          ? settingsText.books.sure.neverExported
          : settingsText.books.sure.lastBackup(moment(book.lastBackup.at))}
      </p>
    </Dialog>
  );
}
