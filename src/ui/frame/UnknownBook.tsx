import type { Book } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import styles from "./bookGate.module.css";
import { useGoToBook } from "./useGoToBook.ts";

/** For a link into a book that this device doesn't have. */
export function UnknownBook({ books }: { readonly books: readonly Book[] }) {
  return (
    <main className={styles.page}>
      <h1>This device doesn't have that book</h1>
      <p>
        The address leads to an order book that was never on this device, or was removed from it. Books stay
        where they were made; an exported event log can be imported here.
      </p>
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
      Open {book.name}
    </Button>
  ));
}
