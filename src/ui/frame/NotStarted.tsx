import type { Book } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { RestoreBackup } from "../safety/RestoreBackup.tsx";
import { safetyText } from "../safety/safetyText.ts";
import { TroubleReport } from "../safety/TroubleReport.tsx";
import { useRemoveBook } from "../settings/useRemoveBook.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import type { Trouble } from "../stores/statusStore.ts";
import { useBooks } from "../stores/useBooks.ts";
import styles from "./bookGate.module.css";
import { frameText } from "./frameText.ts";
import { OpenButtons } from "./UnknownBook.tsx";

interface Props {
  readonly trouble: Trouble;
  /** The book that didn't open; undefined where not even the list of books came. */
  readonly bookId: string | undefined;
}

/** A book that didn't open leaves the others usable; one that vanished can be restored from a backup. */
export function NotStarted({ trouble, bookId }: Props) {
  const { openBook, readBooks, reportTrouble, status } = useBackend();
  const books = useBooks() ?? [];
  const book = books.find((one) => one.bookId === bookId);
  const again = async () => {
    if (bookId !== undefined) return openBook(bookId);
    try {
      await readBooks();
      status.setState({ trouble: null });
    } catch (cause) {
      reportTrouble(cause);
    }
  };
  return (
    <main className={styles.page}>
      <h1>{frameText.notOpened.title}</h1>
      <p role="alert">
        <TroubleReport trouble={trouble} />
      </p>
      <div className={styles.books}>
        <Button variant="primary" onPress={() => void again()}>
          {frameText.notOpened.again}
        </Button>
        {book && trouble.code === "storage-vanished" && <Vanished book={book} />}
        <OpenButtons books={books.filter((other) => other !== book)} />
      </div>
    </main>
  );
}

function Vanished({ book }: { readonly book: Book }) {
  const removeBook = useRemoveBook();
  return (
    <>
      <RestoreBackup />
      <Button onPress={() => void removeBook(book)}>{safetyText.vanished.remove(book.name)}</Button>
    </>
  );
}
