import { useState } from "react";
import type { Book } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { Flag } from "../components/Flag.tsx";
import { toast } from "../components/toastStore.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { frameText } from "./frameText.ts";
import styles from "./topBar.module.css";

/** The badge of a sample book, and its removal in one click. */
export function SampleStrip({ book }: { readonly book: Book }) {
  const { backend, readBooks, reportTrouble } = useBackend();
  const [isRemoving, setRemoving] = useState(false);
  const remove = async () => {
    setRemoving(true);
    try {
      await backend.removeBook(book.bookId);
      await readBooks();
      toast(frameText.sample.removed(book.name));
    } catch (cause) {
      reportTrouble(cause);
      setRemoving(false);
    }
  };
  return (
    <span className={styles.sample}>
      <Flag tone="plain" icon={null}>
        {frameText.sample.badge}
      </Flag>
      <Button variant="quiet" small isDisabled={isRemoving} onPress={() => void remove()}>
        {frameText.sample.remove}
      </Button>
    </span>
  );
}
