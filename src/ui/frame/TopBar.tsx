import { BackupButton } from "../safety/BackupButton.tsx";
import { useBooks, useCurrentBook } from "../stores/useBooks.ts";
import { Brand } from "./Brand.tsx";
import { HealthStrip } from "./HealthStrip.tsx";
import { MobileMenu } from "./MobileMenu.tsx";
import { Navigation } from "./Navigation.tsx";
import { NewOrderButton } from "./NewOrderButton.tsx";
import { SampleStrip } from "./SampleStrip.tsx";
import { SearchField } from "./SearchField.tsx";
import styles from "./topBar.module.css";

/** The upper rail: where one is, search, how safe the data is, and the one thing done all day. */
export function TopBar() {
  const book = useCurrentBook();
  const several = (useBooks()?.length ?? 0) > 1;
  return (
    <header className={styles.top}>
      <MobileMenu />
      <Brand />
      <Navigation className={styles.navigation} />
      {book && several && <span className={styles.book}>{book.name}</span>}
      <SearchField />
      <span className={styles.state}>
        <HealthStrip />
        {book?.kind === "own" && <BackupButton variant="quiet" iconOnly />}
        {book?.kind === "sample" && <SampleStrip book={book} />}
      </span>
      <NewOrderButton />
    </header>
  );
}
