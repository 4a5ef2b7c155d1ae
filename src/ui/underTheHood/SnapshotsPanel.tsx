import type { ReactNode } from "react";
import type { ReplayReport } from "../../engine/commands/command.ts";
import type { EngineStatus } from "../backend.ts";
import { SectionTitle } from "../components/SectionTitle.tsx";
import { formatNumber } from "../format/number.ts";
import page from "../statistics/page.module.css";
import text from "../styles/text.module.css";
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
      <Replays status={status} />
    </section>
  );
}

/** Events that the last loads had to replay, the newest last: what snapshots keep low. */
function Replays({ status }: { readonly status: EngineStatus }): ReactNode {
  const replayed = status.commands
    .flatMap((command) => decisionOf(command).replay?.eventsReplayed ?? [])
    .reverse();
  const most = Math.max(1, ...replayed);
  if (replayed.length < 2) return null;
  const title = words.loads(replayed.length);
  return (
    <figure>
      <figcaption className={text.third}>{title}</figcaption>
      <div className={styles.replays} role="img" aria-label={`${title}: ${words.replayed(replayed)}`}>
        {replayed.map((events, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: loads have no other identity
          <i key={index} style={{ blockSize: `${(events / most) * 100}%` }} title={formatNumber(events)} />
        ))}
      </div>
    </figure>
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
