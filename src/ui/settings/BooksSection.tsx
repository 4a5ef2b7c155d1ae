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
import { settingsText } from "./settingsText.ts";
import { useRemoveBook } from "./useRemoveBook.ts";

/** All books on this device: open, remove, make another. */
export function BooksSection({ current }: { readonly current: Book | null }): ReactNode {
  const books = useBooks() ?? [];
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Book | null>(null);
  const removeBook = useRemoveBook();
  const remove = (book: Book) => (book.kind === "sample" ? void removeBook(book) : setRemoving(book));
  return (
    <SettingsSection title={settingsText.books.title} intro={settingsText.books.intro}>
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
          {settingsText.books.add}
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
  const name = isNameShared ? settingsText.books.nameWithDate(book.name, created) : book.name;
  const blocked = { isDisabled: isBusy, reason: isBusy ? settingsText.busy : undefined };
  return (
    <li>
      <span className={styles.bookName}>
        <b>{book.name}</b>
        {book.kind === "sample" ? <Flag tone="plain">{settingsText.books.sample}</Flag> : null}
        {isOpen ? <Flag tone="good">{settingsText.books.isOpen}</Flag> : null}
        <small>{settingsText.books.created(book.timeZone, created)}</small>
      </span>
      <span className={styles.rowActions}>
        {isOpen ? null : (
          <Button
            small
            aria-label={settingsText.books.openBook(name)}
            onPress={() => void goToBook(book.bookId)}
            {...blocked}
          >
            {settingsText.books.open}
          </Button>
        )}
        <Button
          small
          variant="quiet"
          aria-label={settingsText.books.removeBook(name)}
          onPress={onRemove}
          {...blocked}
        >
          {book.kind === "sample" ? settingsText.books.remove : settingsText.books.removeAsk}
        </Button>
      </span>
    </li>
  );
}
