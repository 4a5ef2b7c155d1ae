import type { Book } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import styles from "./bookGate.module.css";
import { frameText } from "./frameText.ts";
import { useGoToBook } from "./useGoToBook.ts";

/** For a link into a book that this device doesn't have. */
export function UnknownBook({ books }: { readonly books: readonly Book[] }) {
  return (
    <main className={styles.page}>
      <h1>{frameText.unknownBook.title}</h1>
      <p>{frameText.unknownBook.words}</p>
      <div className={styles.books}>
        <OpenButtons books={books} />
      </div>
    </main>
  );
}

/** A button for each book, that opens it. */
export function OpenButtons({ books }: { readonly books: readonly Book[] }) {
  const goToBook = useGoToBook();
  return books.map((book) => (
    <Button key={book.bookId} onPress={() => void goToBook(book.bookId)}>
      {frameText.unknownBook.open(book.name)}
    </Button>
  ));
}
