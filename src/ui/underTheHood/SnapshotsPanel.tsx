import type { ReactNode } from "react";
import type { ReplayReport } from "../../engine/commands/command.ts";
import type { EngineStatus } from "../backend.ts";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { formatNumber } from "../format/number.ts";
import page from "../statistics/page.module.css";
import { decisionOf } from "./decision.ts";
import { FactTable } from "./FactTable.tsx";
import styles from "./UnderTheHood.module.css";
import { underTheHoodText } from "./underTheHoodText.ts";

const words = underTheHoodText.snapshots;

/** Snapshots shorten the way to an order's state; they are never trusted over the events. */
export function SnapshotsPanel({ status }: { readonly status: EngineStatus }): ReactNode {
  const { count, every } = status.snapshots;
  const last = lastReplay(status);
  return (
    <section className={page.section} aria-labelledby="hood-snapshots">
      <SectionTitle id="hood-snapshots">{words.title}</SectionTitle>
      <p className={styles.note}>{words.note}</p>
      <FactTable
        facts={[
          [words.count, formatNumber(count)],
          [words.every, words.everyValue(every)],
          [words.lastLoad, last === null ? underTheHoodText.none : lastText(last)],
          [words.from, snapshotText(last)],
        ]}
      />
    </section>
  );
}

function lastReplay({ commands }: EngineStatus): ReplayReport | null {
  for (const command of commands) {
    const { replay } = decisionOf(command);
    // A new order has nothing to load.
    if (replay !== null && (replay.snapshotVersion ?? 0) + replay.eventsReplayed > 0) return replay;
  }
  return null;
}

function lastText({ snapshotVersion, eventsReplayed }: ReplayReport): string {
  const all = (snapshotVersion ?? 0) + eventsReplayed;
  return words.lastLoadValue(eventsReplayed, all);
}

function snapshotText(replay: ReplayReport | null): string {
  if (replay === null) return underTheHoodText.none;
  return replay.snapshotVersion === null ? words.noneNeeded : formatNumber(replay.snapshotVersion);
}
