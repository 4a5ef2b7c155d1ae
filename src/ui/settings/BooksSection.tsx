import { Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Book } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { Flag } from "../components/Flag.tsx";
import { useGoToBook } from "../frame/useGoToBook.ts";
import { useBooks } from "../stores/useBooks.ts";
import { useMoment } from "../stores/useMoment.ts";
import { useJob } from "./jobs.ts";
import { NewBookDialog } from "./NewBookDialog.tsx";
import { RemoveBookDialog } from "./RemoveBookDialog.tsx";
import { SampleShop } from "./SampleShop.tsx";
import styles from "./Settings.module.css";
import { SettingsSection } from "./SettingsSection.tsx";
import { useRemoveBook } from "./useRemoveBook.ts";

/** All books on this device: open, remove, make another. */
export function BooksSection({ current }: { readonly current: Book | null }): ReactNode {
  const books = useBooks() ?? [];
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Book | null>(null);
  const removeBook = useRemoveBook();
  const remove = (book: Book) => (book.kind === "sample" ? void removeBook(book) : setRemoving(book));
  return (
    <SettingsSection
      title="Books"
      intro="Several books can live on this device side by side. Nothing of one is seen in another."
    >
      <ul className={styles.books}>
        {books.map((book) => (
          <BookRow
            key={book.bookId}
            book={book}
            isNameShared={books.some((other) => other !== book && other.name === book.name)}
            isOpen={book.bookId === current?.bookId}
            onRemove={() => remove(book)}
          />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button icon={<Plus aria-hidden="true" />} onPress={() => setAdding(true)}>
          New book
        </Button>
      </div>
      <SampleShop hasSample={books.some((book) => book.kind === "sample")} />
      <NewBookDialog isOpen={isAdding} onClose={() => setAdding(false)} />
      <RemoveBookDialog book={removing} onClose={() => setRemoving(null)} />
    </SettingsSection>
  );
}

interface RowProps {
  readonly book: Book;
  readonly isOpen: boolean;
  readonly isNameShared: boolean;
  readonly onRemove: () => void;
}

function BookRow({ book, isOpen, isNameShared, onRemove }: RowProps): ReactNode {
  const goToBook = useGoToBook();
  const { isBusy } = useJob("sampleBook");
  const created = useMoment()(book.createdAt);
  const name = isNameShared ? `${book.name}, created ${created}` : book.name;
  const blocked = { isDisabled: isBusy, reason: isBusy ? "Another job is running." : undefined };
  return (
    <li>
      <span className={styles.bookName}>
        <b>{book.name}</b>
        {book.kind === "sample" ? <Flag tone="plain">Sample</Flag> : null}
        {isOpen ? <Flag tone="good">Open</Flag> : null}
        <small>
          {book.timeZone}, created {created}
        </small>
      </span>
      <span className={styles.rowActions}>
        {isOpen ? null : (
          <Button
            small
            aria-label={`Open book ${name}`}
            onPress={() => void goToBook(book.bookId)}
            {...blocked}
          >
            Open
          </Button>
        )}
        <Button small variant="quiet" aria-label={`Remove book ${name}`} onPress={onRemove} {...blocked}>
          {book.kind === "sample" ? "Remove" : "Remove…"}
        </Button>
      </span>
    </li>
  );
}
