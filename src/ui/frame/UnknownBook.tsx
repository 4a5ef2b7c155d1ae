import type { Book } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import styles from "./bookGate.module.css";
import { useGoToBook } from "./useGoToBook.ts";

/** For a link into a book that this device doesn't have. */
export function UnknownBook({ books }: { readonly books: readonly Book[] }) {
  const goToBook = useGoToBook();
  return (
    <main className={styles.page}>
      <h1>This device doesn't have that book</h1>
      <p>
        The address leads to an order book that was never on this device, or was removed from it. Books stay
        where they were made; an exported event log can be imported here.
      </p>
      <ul className={styles.books}>
        {books.map((book) => (
          <li key={book.bookId}>
            <Button onPress={() => void goToBook(book.bookId)}>Open {book.name}</Button>
          </li>
        ))}
      </ul>
    </main>
  );
}
