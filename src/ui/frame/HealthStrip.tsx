import { Link } from "@tanstack/react-router";
import { ShieldCheck, TriangleAlert } from "lucide-react";
import { useStore } from "zustand";
import { classes } from "../components/classes.ts";
import { storageStore } from "../safety/storageStore.ts";
import { useCurrentBook, useEngineStatus } from "../stores/useBooks.ts";
import { usePresent } from "../stores/useMoment.ts";
import { frameText } from "./frameText.ts";
import { healthOf } from "./health.ts";
import styles from "./topBar.module.css";

/** Where the data is, how old its copy is, and whether the views keep up. Leads to where that is looked after. */
export function HealthStrip() {
  const book = useCurrentBook();
  const status = useEngineStatus();
  const now = usePresent();
  const isKept = useStore(storageStore, ({ report }) => report?.persisted === true);
  if (book === null) return null;
  const health = healthOf(book, status, now);
  const Icon = health.needsCare ? TriangleAlert : ShieldCheck;
  return (
    <Link
      to={health.isStopped ? "/under-the-hood" : "/settings"}
      className={classes(styles.health, health.needsCare && styles.warn)}
    >
      <Icon aria-hidden="true" />
      <span className={styles.word}>{isKept ? frameText.health.kept : frameText.health.onThisDevice}</span>
      <span className={styles.divider} />
      {health.backup !== null && (
        <>
          <span className={classes(styles.word, styles.wide)}>{health.backup}</span>
          <span className={styles.divider} />
        </>
      )}
      <span className={classes(styles.word, styles.wide)}>
        {health.isStopped ? <b>{health.views}</b> : health.views}
      </span>
    </Link>
  );
}
