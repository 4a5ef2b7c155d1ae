import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { EngineStatus } from "../backend.ts";
import { classes } from "../components/classes.ts";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { formatNumber } from "../format/number.ts";
import page from "../statistics/page.module.css";
import { useMoment } from "../stores/useMoment.ts";
import text from "../styles/text.module.css";
import { FactTable } from "./FactTable.tsx";
import styles from "./UnderTheHood.module.css";
import { underTheHoodText } from "./underTheHoodText.ts";

const words = underTheHoodText.log;

/** The head of the log: what stands for everything that has happened. */
export function LogPanel({ status }: { readonly status: EngineStatus }): ReactNode {
  const moment = useMoment();
  const { position, hash, recordedAt } = status.head;
  return (
    <section className={page.section} aria-labelledby="hood-log">
      <SectionTitle id="hood-log">{words.title}</SectionTitle>
      <p className={styles.note}>{words.note}</p>
      <FactTable
        facts={[
          [words.events, formatNumber(position)],
          [words.recorded, recordedAt === null ? underTheHoodText.none : moment(recordedAt)],
          [
            words.hash,
            <code key="hash" className={styles.hash} title={hash}>
              {hash}
            </code>,
          ],
        ]}
      />
      <Link to="/history" className={classes(text.link, styles.more)}>
        {words.open}
      </Link>
    </section>
  );
}
