import type { ReactNode } from "react";
import type { ReplayReport } from "../../engine/commands/command.ts";
import type { EngineStatus } from "../backend.ts";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { formatCount, formatNumber } from "../format/number.ts";
import page from "../statistics/page.module.css";
import { decisionOf } from "./decision.ts";
import { FactTable } from "./FactTable.tsx";
import styles from "./UnderTheHood.module.css";

/** Snapshots shorten the way to an order's state; they are never trusted over the events. */
export function SnapshotsPanel({ status }: { readonly status: EngineStatus }): ReactNode {
  const { count, every } = status.snapshots;
  const last = lastReplay(status);
  return (
    <section className={page.section} aria-labelledby="hood-snapshots">
      <SectionTitle id="hood-snapshots">Snapshots</SectionTitle>
      <p className={styles.note}>
        A command starts from an order’s last snapshot and replays only what came after. A missing or
        unreadable one costs time, never truth.
      </p>
      <FactTable
        facts={[
          ["Order snapshots", formatNumber(count)],
          ["One is written every", `${formatCount(every, "event")} of an order`],
          ["Last load replayed", last === null ? "–" : lastText(last)],
          ["From the snapshot at version", snapshotText(last)],
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
  return `${formatNumber(eventsReplayed)} of ${formatCount(all, "event")}`;
}

function snapshotText(replay: ReplayReport | null): string {
  if (replay === null) return "–";
  return replay.snapshotVersion === null ? "None needed" : formatNumber(replay.snapshotVersion);
}
