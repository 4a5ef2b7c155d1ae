import type { ReactNode } from "react";
import { writeFingerprint } from "../../engine/integrity/fingerprint.ts";
import type { LogPreview } from "../backend.ts";
import { Button } from "../components/Button.tsx";
import { formatNumber } from "../format/number.ts";
import { useMoment } from "../stores/useMoment.ts";
import { importLogText } from "./importLogText.ts";
import styles from "./Settings.module.css";
import { settingsText } from "./settingsText.ts";

const words = importLogText.preview;

export type ImportInto = "auto" | "new-book";

interface Props {
  readonly preview: LogPreview;
  readonly onImport: (into: ImportInto) => void;
  readonly onCancel: () => void;
}

/** What a chosen file is, and what importing it will do, before anything is done. */
export function LogPreviewPanel({ preview, onImport, onCancel }: Props): ReactNode {
  const moment = useMoment();
  if (preview.kind === "unreadable") {
    return (
      <div className={styles.outcome} role="status">
        <p className={styles.bad}>{importLogText.invalid(preview.problem)}</p>
      </div>
    );
  }
  const { relation, newEvents } = preview;
  const mayContinue = relation === "longer";
  return (
    <section className={styles.outcome} aria-label={words.title}>
      <dl className={styles.facts}>
        <Fact term={words.book}>{preview.name}</Fact>
        <Fact term={words.events}>{formatNumber(preview.events)}</Fact>
        <Fact term={words.exportedAt}>{moment(preview.exportedAt)}</Fact>
        <Fact term={settingsText.fingerprint.label}>
          <span className={styles.code}>{writeFingerprint(preview.fingerprint)}</span>
        </Fact>
      </dl>
      <p role="status">{words.will[relation](newEvents)}</p>
      <div className={styles.actions}>
        {mayContinue ? (
          <Button variant="primary" onPress={() => onImport("auto")}>
            {words.continueBook}
          </Button>
        ) : null}
        <Button variant={relation === "other" ? "primary" : "plain"} onPress={() => onImport("new-book")}>
          {words.newBook}
        </Button>
        <Button onPress={onCancel}>{settingsText.cancel}</Button>
      </div>
    </section>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
