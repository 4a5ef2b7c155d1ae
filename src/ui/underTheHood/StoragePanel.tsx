import type { ReactNode } from "react";
import type { EngineStatus } from "../backend.ts";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { formatBytes } from "../format/number.ts";
import { SafetyChecks } from "../safety/SafetyChecks.tsx";
import page from "../statistics/page.module.css";
import { useCurrentBook } from "../stores/useBooks.ts";
import { FactTable } from "./FactTable.tsx";
import styles from "./UnderTheHood.module.css";
import { underTheHoodText } from "./underTheHoodText.ts";

const words = underTheHoodText.storage;

/** What is used of the device, and how safe it is there. */
export function StoragePanel({ status }: { readonly status: EngineStatus }): ReactNode {
  return (
    <section className={page.section} aria-labelledby="hood-storage">
      <SectionTitle id="hood-storage">{words.title}</SectionTitle>
      <p className={styles.note}>{words.note}</p>
      <FactTable facts={[[words.readModels, formatBytes(status.readModelBytes)]]} />
      <SafetyChecks status={status} book={useCurrentBook()} />
    </section>
  );
}
