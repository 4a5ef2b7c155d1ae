import type { ReactNode } from "react";
import page from "../statistics/page.module.css";
import { useCurrentBook } from "../stores/useBooks.ts";
import { AboutSection } from "./AboutSection.tsx";
import { AppearanceSection } from "./AppearanceSection.tsx";
import { BookSection } from "./BookSection.tsx";
import { BooksSection } from "./BooksSection.tsx";
import { ExportSection } from "./ExportSection.tsx";
import { ImportCsvSection } from "./ImportCsvSection.tsx";
import { ImportFactsSection } from "./ImportFactsSection.tsx";
import { ImportLogSection } from "./ImportLogSection.tsx";
import { KeyboardSection } from "./KeyboardSection.tsx";
import { SafetySection } from "./SafetySection.tsx";
import styles from "./Settings.module.css";
import { settingsText } from "./settingsText.ts";
import { VerifySection } from "./VerifySection.tsx";

/** The books on this device, and the ways data comes in and goes out. */
export function SettingsScreen(): ReactNode {
  const book = useCurrentBook();
  return (
    <div className={`${page.page} ${styles.page}`}>
      <header className={page.head}>
        <div>
          <h1>{settingsText.title}</h1>
          <p>{settingsText.lead}</p>
        </div>
      </header>
      {book ? <BookSection book={book} /> : null}
      {book ? <SafetySection book={book} /> : null}
      {book ? <ExportSection book={book} /> : null}
      <ImportLogSection />
      {book ? <ImportCsvSection /> : null}
      {book ? <ImportFactsSection key={book.bookId} book={book} /> : null}
      {book ? <VerifySection /> : null}
      <BooksSection current={book} />
      <AppearanceSection />
      <KeyboardSection />
      <AboutSection />
    </div>
  );
}
