import { type ReactNode, useState } from "react";
import { Button } from "../components/Button.tsx";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { TextField } from "../components/TextField.tsx";
import { copyText } from "../order/copyText.ts";
import page from "../statistics/page.module.css";
import styles from "./UnderTheHood.module.css";
import { underTheHoodText } from "./underTheHoodText.ts";
import { useOrderTest } from "./useOrderTest.ts";

const words = underTheHoodText.copyAsTest;

interface Written {
  readonly number: string;
  /** Null: the order has no event. */
  readonly text: string | null;
}

interface Props {
  /** The order of the last command, which is offered first. */
  readonly lastOrder: string | null;
}

/** An order's events retold as a test of the rules: what was given, when what was asked, then what happened. */
export function CopyAsTestSection({ lastOrder }: Props): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const write = useOrderTest();
  const number = (typed ?? lastOrder ?? "").trim();
  const show = async () => {
    if (number !== "") setWritten({ number, text: await write(number) });
  };
  const isMissing = written !== null && written.text === null && written.number === number;
  return (
    <section className={page.section} aria-labelledby="hood-test">
      <SectionTitle id="hood-test">{words.title}</SectionTitle>
      <p className={styles.note}>{words.note}</p>
      <form
        className={styles.testForm}
        onSubmit={(event) => {
          event.preventDefault();
          void show();
        }}
      >
        <TextField
          label={words.order}
          compact
          value={typed ?? lastOrder ?? ""}
          maxLength={200}
          error={isMissing ? words.missing(number) : undefined}
          onChange={setTyped}
        />
        <Button type="submit" isDisabled={number === ""}>
          {words.write}
        </Button>
      </form>
      {written?.text ? <WrittenTest number={written.number} text={written.text} /> : null}
    </section>
  );
}

function WrittenTest({ number, text }: { readonly number: string; readonly text: string }): ReactNode {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={words.testOf(number)} className={styles.source}>
        <pre>{text}</pre>
      </section>
      <Button small onPress={() => copyText(text, words.copied(number))}>
        {words.button}
      </Button>
    </>
  );
}
