import type { OrderPersonalRecord } from "../../orders/personalData.ts";
import styles from "./privacy.module.css";
import { privacyText } from "./privacyText.ts";
import { RECORD_KINDS, recordWords } from "./recordWords.ts";

const words = privacyText.goes;

/** Personal records by their kind, with what they say. */
export function PersonalRecords({ records }: { readonly records: readonly OrderPersonalRecord[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.records} tabIndex={0} aria-label={words.title}>
      <dl>
        {RECORD_KINDS.map((kind) => {
          const own = records.filter((record) => record.kind === kind);
          return own.length === 0 ? null : <Kind key={kind} title={words.kinds[kind]} records={own} />;
        })}
      </dl>
    </section>
  );
}

interface KindProps {
  readonly title: string;
  readonly records: readonly OrderPersonalRecord[];
}

function Kind({ title, records }: KindProps) {
  const texts = [...new Set(records.map(recordWords))];
  return (
    <>
      <dt>
        {title} <small>{words.count(records.length)}</small>
      </dt>
      {texts.map((text) => (
        <dd key={text}>{text === "" ? words.empty : text}</dd>
      ))}
    </>
  );
}
